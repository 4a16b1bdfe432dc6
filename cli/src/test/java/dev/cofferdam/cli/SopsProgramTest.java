package dev.cofferdam.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.cofferdam.cli.SecretPlace.Keys;
import dev.cofferdam.document.YamlReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * What {@code sops} itself makes of our files, and we of its; skipped where it is not installed.
 */
class SopsProgramTest {

  private static final String UNCHANGED = "prod: 0 created, 0 updated, 1 unchanged\n";
  private static final Keys KEYS = Keys.make();

  @TempDir private Path root;

  private SecretPlace place;

  @BeforeEach
  void place() {
    assumeThat(tryFind()).as("sops on the PATH").isPresent();
    place = new SecretPlace(root).encryptedFor(KEYS).set("SOPS_AGE_KEY", KEYS.identity());
  }

  @Test
  void sops_decrypts_what_we_encrypt() {
    var random = new SplittableRandom(16);
    for (int i = 0; i < 5; i++) {
      var password = SecretForms.random(random).password();
      place.env("PGPASSWORD='" + password + "'");

      assertThat(place.secret("--sops").status()).isZero();

      assertThat(json(sops("decrypt", SecretPlace.FILE))).isEqualTo(json(place.secret().out()));
    }
  }

  @Test
  void sops_refuses_what_was_changed() {
    place.env("PGPASSWORD=x").secret("--sops");
    place.file(SecretPlace.FILE, place.text(SecretPlace.FILE).replace("name: db", "name: dc"));

    assertThat(run("decrypt", SecretPlace.FILE).status()).isNotZero();
  }

  @Test
  void what_sops_has_encrypted_is_left_as_it_is() {
    place
        .env("PGPASSWORD='tr0ub4dor&3/é'")
        .file(
            ".sops.yaml",
            "creation_rules: [{encrypted_regex: '^(data|stringData)$', age: %s}]\n"
                .formatted(KEYS.recipient()))
        .file(SecretPlace.FILE, place.secret().out());
    sops("encrypt", "--in-place", SecretPlace.FILE);
    var before = place.text(SecretPlace.FILE);

    assertThat(place.secret("--sops").out()).isEqualTo(UNCHANGED);
    assertThat(before).contains("ENC[").isEqualTo(place.text(SecretPlace.FILE));
  }

  @Test
  void sops_edits_a_value_and_we_take_it_for_another() {
    place.env("PGPASSWORD=x").secret("--sops");
    sops("set", SecretPlace.FILE, "[\"stringData\"][\"user\"]", "\"root\"");

    assertThat(place.secret("--sops").out()).contains("(its plain text is another)");
    assertThat(sops("decrypt", SecretPlace.FILE)).contains("user: app");
  }

  @Test
  void sops_changes_the_key_of_our_file_and_we_leave_it() {
    place.env("PGPASSWORD=x").secret("--sops");
    var before = place.text(SecretPlace.FILE);

    sops("rotate", "--in-place", SecretPlace.FILE);

    assertThat(place.text(SecretPlace.FILE)).isNotEqualTo(before);
    assertThat(place.secret("--sops").out()).isEqualTo(UNCHANGED);
  }

  @Test
  void sops_gives_our_file_to_others_and_we_leave_it() {
    place.env("PGPASSWORD=x").secret("--sops");
    var more = Keys.make();
    place.file(
        ".sops.yaml",
        "creation_rules: [{age: '%s,%s'}]\n".formatted(more.recipient(), KEYS.recipient()));

    sops("updatekeys", "--yes", SecretPlace.FILE);

    place.encryptedFor(KEYS, more);
    assertThat(place.text(SecretPlace.FILE)).contains(more.recipient());
    assertThat(place.secret("--sops").out()).isEqualTo(UNCHANGED);
  }

  @Test
  void sops_reads_our_file_for_several() {
    place.encryptedFor(Keys.make(), KEYS, Keys.make()).env("PGPASSWORD=x").secret("--sops");

    assertThat(json(sops("decrypt", SecretPlace.FILE))).isEqualTo(json(place.secret().out()));
  }

  /** Comments are encrypted with what they stand in, and counted in. */
  @Test
  void what_sops_has_commented_is_left_as_it_is() {
    place.env("PGPASSWORD=x").secret("--sops");
    place.file(SecretPlace.FILE, "# outside\n" + place.text(SecretPlace.FILE));
    edit("s/^stringData:/&\\n  # inside/");

    assertThat(place.text(SecretPlace.FILE)).contains("# outside\n", "type:comment]");
    assertThat(place.secret("--sops").out()).isEqualTo(UNCHANGED);
  }

  private void edit(String change) {
    run(Map.of("SOPS_EDITOR", "sed -i '" + change + "'"), "edit", SecretPlace.FILE);
  }

  @Test
  void line_ends_and_indents_are_no_change() {
    place.env("PGPASSWORD='a\nb'").secret("--sops");
    place.file(SecretPlace.FILE, place.text(SecretPlace.FILE).replace("\n", "\r\n"));

    assertThat(place.secret("--sops").out()).isEqualTo(UNCHANGED);
    assertThat(json(sops("decrypt", SecretPlace.FILE))).isEqualTo(json(place.secret().out()));

    place.file(
        ".sops.yaml",
        "stores: {yaml: {indent: 2}}\ncreation_rules: [{age: %s}]\n".formatted(KEYS.recipient()));
    sops("rotate", "--in-place", SecretPlace.FILE);
    assertThat(place.text(SecretPlace.FILE)).contains("\n  name: db\n");
    assertThat(place.secret("--sops").out()).isEqualTo(UNCHANGED);
  }

  private record Done(int status, String out) {}

  private String sops(String... arguments) {
    var done = run(arguments);
    assertThat(done.status()).isZero();
    return done.out();
  }

  private Done run(String... arguments) {
    return run(Map.of(), arguments);
  }

  private Done run(Map<String, String> environment, String... arguments) {
    List<String> command = new ArrayList<>(List.of(tryFind().orElseThrow().toString()));
    command.addAll(List.of(arguments));
    try {
      var builder =
          new ProcessBuilder(command)
              .directory(root.toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD);
      builder.environment().put("SOPS_AGE_KEY", KEYS.identity());
      builder.environment().putAll(environment);
      var process = builder.start();
      var out = new String(process.getInputStream().readAllBytes(), UTF_8);
      return new Done(process.onExit().join().exitValue(), out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode json(String yaml) {
    return YamlReader.read(yaml.getBytes(UTF_8)).documents().get(0).value();
  }

  private static Optional<Path> tryFind() {
    return Stream.of(String.valueOf(System.getenv("PATH")).split(File.pathSeparator))
        .map(it -> Path.of(it, "sops"))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
