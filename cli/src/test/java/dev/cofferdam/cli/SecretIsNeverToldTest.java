package dev.cofferdam.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cofferdam.cli.SecretPlace.Keys;
import dev.cofferdam.cli.SecretPlace.Run;
import dev.cofferdam.resource.Credentials;
import dev.cofferdam.resource.SecretStore;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Looks through all that a run has written and printed, whatever became of it, for the password in
 * any form.
 */
class SecretIsNeverToldTest {

  private static final int PASSWORDS = 6;
  private static final Keys KEYS = Keys.make();
  private static final Keys OTHERS = Keys.make();
  private static final String RULE = "creation_rules:\n  - age: %s\n";
  private static final String URL = "postgres://app:%s@db-rw.tenant:5432/shop?sslmode=require";

  /** What a run does with a password; it has to end with a status. */
  private static Arguments run(
      String name, int status, BiFunction<SecretPlace, SecretForms, Run> run) {
    return Arguments.of(name, status, run);
  }

  private static SecretPlace env(SecretPlace place, SecretForms forms) {
    return place.env("PGPASSWORD='" + forms.password() + "'\n");
  }

  private static SecretPlace sops(SecretPlace place, SecretForms forms) {
    return env(place, forms).encryptedFor(KEYS);
  }

  /** Of those that give nothing to kubectl. */
  static Stream<Arguments> silent() {
    return Stream.of(
        run("writes the stack", 0, (place, it) -> env(place, it).synth()),
        run("renders", 0, (place, it) -> flux(env(place, it), "render")),
        run("checks", 1, (place, it) -> flux(env(place, it), "check")),
        run("validates", 0, (place, it) -> flux(env(place, it), "validate")),
        run("encrypts", 0, (place, it) -> sops(place, it).secret("--sops")),
        run("leaves as it is", 0, (place, it) -> again(sops(place, it), KEYS)),
        run("encrypts anew", 0, (place, it) -> again(sops(place, it), OTHERS)),
        run(
            "encrypts another",
            0,
            (place, it) -> {
              place.env("PGPASSWORD=first").encryptedFor(KEYS).secret("--sops");
              return sops(place, it).set("SOPS_AGE_KEY", KEYS.identity()).secret("--sops");
            }),
        run("nobody to encrypt for", 1, (place, it) -> env(place, it).secret("--sops")),
        run(
            "other recipients",
            1,
            (place, it) ->
                sops(place, it)
                    .file(".sops.yaml", RULE.formatted(OTHERS.recipient()))
                    .secret("--sops")),
        run(
            "broken rules",
            1,
            (place, it) -> sops(place, it).file(".sops.yaml", "a: [").secret("--sops")),
        run(
            "a broken age key",
            1,
            (place, it) -> sops(place, it).set("SOPS_AGE_KEY", it.password()).secret("--sops")),
        run(
            "a foreign file",
            1,
            (place, it) -> sops(place, it).file(SecretPlace.FILE, "a: b").secret("--sops")),
        run(
            "a tampered file",
            0,
            (place, it) -> {
              sops(place, it).secret("--sops");
              place.file(
                  SecretPlace.FILE, place.text(SecretPlace.FILE).replace("Opaque", "opaque"));
              return place.set("SOPS_AGE_KEY", KEYS.identity()).secret("--sops");
            }),
        run("another key", 1, (place, it) -> place.env("X='" + it.password() + "'").secret()),
        run("no key", 1, (place, it) -> place.env(it.password().replace("=", "")).secret()),
        run("an open quote", 1, (place, it) -> place.env("PGPASSWORD='" + it.password()).secret()),
        run(
            "more behind the quote",
            1,
            (place, it) -> place.env("PGPASSWORD='a'" + it.password()).secret()),
        run(
            "an escape that is none",
            1,
            (place, it) -> place.env("PGPASSWORD=\"\\x" + it.password() + "\"").secret()),
        run("a NUL", 1, (place, it) -> place.env("PGPASSWORD='" + it.password() + "\0'").secret()),
        run(
            "a broken line behind it",
            1,
            (place, it) -> place.env("PGPASSWORD='" + it.password() + "'\n?\n").secret()),
        run(
            "no UTF-8",
            1,
            (place, it) -> place.envInUtf16("PGPASSWORD='" + it.password() + "'").secret()),
        run(
            "a URL that is none",
            1,
            (place, it) -> place.env("DATABASE_URL='" + it.password() + "'").secret()),
        run(
            "a URL that leads elsewhere",
            1,
            (place, it) ->
                place
                    .env(
                        "DATABASE_URL='"
                            + URL.formatted(it.encoded()).replace("shop", it.encoded())
                            + "'")
                    .secret()),
        run(
            "a URL whose password is not encoded",
            1,
            (place, it) ->
                place
                    .env("DATABASE_URL='" + URL.formatted("a/@#:" + it.password()) + "'")
                    .secret()),
        run(
            "no password is asked for",
            2,
            (place, it) ->
                env(place, it)
                    .with(Credentials.externalSecret(SecretStore.of("vault"), "db"))
                    .secret()),
        run("no such stack", 2, (place, it) -> env(place, it).run("secret", "--stack", "x")),
        run("no such option", 2, (place, it) -> env(place, it).secret("--password=x")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("silent")
  void is_nowhere(
      String name, int status, BiFunction<SecretPlace, SecretForms, Run> run, @TempDir Path root) {
    var random = new SplittableRandom(name.hashCode());
    for (int i = 0; i < PASSWORDS; i++) {
      var forms = SecretForms.random(random);
      var place = new SecretPlace(root.resolve("run-" + i));

      var done = run.apply(place, forms);

      assertThat(done.status()).as(done.err()).isEqualTo(status);
      assertThat(forms.areIn(done.said())).as("told: " + done.said()).isFalse();
      assertThat(written(place)).isNotEmpty().noneMatch(forms::areIn);
    }
  }

  @Test
  void is_in_one_line_of_what_kubectl_reads_alone(@TempDir Path root) {
    var random = new SplittableRandom(6);
    for (int i = 0; i < PASSWORDS; i++) {
      var forms = SecretForms.random(random);
      var place = env(new SecretPlace(root.resolve("run-" + i)), forms);

      var run = place.secret();

      assertThat(run.status()).isZero();
      assertThat(run.out().lines().filter(forms::areIn))
          .containsExactly("  url: \"" + URL.formatted(forms.encoded()) + "\"");
      assertThat(forms.areIn(run.err())).isFalse();
      assertThat(place.texts()).containsOnlyKeys("apps/prod/.env");
    }
  }

  /** Otherwise nothing here could fail. */
  @Test
  void would_be_seen_in_every_form() {
    var random = new SplittableRandom(7);
    for (int i = 0; i < PASSWORDS; i++) {
      var forms = SecretForms.random(random);
      var password = forms.password();
      var bytes = ("a" + password + "b").getBytes(StandardCharsets.UTF_8);
      assertThat(
              List.of(
                  password,
                  password.substring(1, password.length() - 1),
                  forms.encoded(),
                  Base64.getEncoder().encodeToString(bytes),
                  Base64.getUrlEncoder()
                      .encodeToString(
                          URL.formatted(forms.encoded()).getBytes(StandardCharsets.UTF_8)),
                  HexFormat.of().formatHex(bytes)))
          .allMatch(forms::areIn);
    }
  }

  /** Names of files as well. */
  private static List<String> written(SecretPlace place) {
    return place.texts().entrySet().stream()
        .map(it -> it.getKey().endsWith("/.env") ? it.getKey() : it.getKey() + it.getValue())
        .toList();
  }

  /** A command over the stack as Flux would apply it. */
  private static Run flux(SecretPlace place, String command) {
    place.synth();
    return place
        .file("flux.yaml", Workplace.FLUX.replace("./apps", "./apps/prod"))
        .run(command, place.root().toString());
  }

  private static Run again(SecretPlace place, Keys keys) {
    place.secret("--sops");
    return place.set("SOPS_AGE_KEY", keys.identity()).secret("--sops");
  }
}
