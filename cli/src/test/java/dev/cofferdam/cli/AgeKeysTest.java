package dev.cofferdam.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cofferdam.cli.SecretPlace.Keys;
import dev.cofferdam.secret.Outcome;
import dev.cofferdam.secret.sops.AgeIdentities;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgeKeysTest {

  private static final Keys KEYS = Keys.make();

  @TempDir private Path home;

  private final SortedMap<String, String> environment = new TreeMap<>();

  private Outcome<AgeIdentities> find() {
    return new AgeKeys(environment, home).find();
  }

  private int count() {
    var outcome = find();
    assertThat(outcome).isInstanceOf(Outcome.Given.class);
    var text = ((Outcome.Given<AgeIdentities>) outcome).value().toString();
    return Integer.parseInt(text.substring(0, text.indexOf(' ')));
  }

  private void keys(String path) throws IOException {
    var file = home.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "# created: 2026-01-01\n" + KEYS.identity() + "\n");
  }

  @Test
  void are_none_where_nobody_has_put_any() {
    environment.put("SOPS_AGE_KEY", "");

    assertThat(count()).isZero();
  }

  @Test
  void are_in_the_configuration_of_the_user() throws IOException {
    keys(".config/sops/age/keys.txt");
    assertThat(count()).isEqualTo(1);

    keys("roaming/sops/age/keys.txt");
    environment.put("APPDATA", home.resolve("roaming").toString());
    assertThat(count()).isEqualTo(1);

    environment.put("XDG_CONFIG_HOME", home.resolve("none").toString());
    assertThat(count()).isZero();
  }

  @Test
  void are_where_macos_has_its_configuration() throws IOException {
    keys("Library/Application Support/sops/age/keys.txt");

    assertThat(count()).isEqualTo(1);
  }

  @Test
  void are_taken_from_all_places_together() throws IOException {
    keys(".config/sops/age/keys.txt");
    keys("more.txt");
    environment.put("SOPS_AGE_KEY_FILE", home.resolve("more.txt").toString());
    environment.put("SOPS_AGE_KEY", KEYS.identity() + " " + Keys.make().identity());

    assertThat(count()).isEqualTo(4);
  }

  @Test
  void say_what_is_wrong_without_the_key() throws IOException {
    environment.put("SOPS_AGE_KEY", "hunter2");
    assertThat(find())
        .isEqualTo(
            Outcome.refused(
                "'SOPS_AGE_KEY': line 1 of the age keys is no private key; one begins with AGE-SECRET-KEY-1"));

    environment.clear();
    var file = Files.writeString(home.resolve("mine"), "# mine\nhunter2\n");
    environment.put("SOPS_AGE_KEY_FILE", file.toString());
    assertThat(find())
        .isEqualTo(
            Outcome.refused(
                "'%s': line 2 of the age keys is no private key; one begins with AGE-SECRET-KEY-1"
                    .formatted(file)));

    environment.clear();
    Files.createDirectories(home.resolve(".config/sops/age/keys.txt"));
    assertThat(find())
        .isEqualTo(
            Outcome.refused(
                "'%s', where sops has the age keys, cannot be read; have a file there that age-keygen has written"
                    .formatted(home.resolve(".config/sops/age/keys.txt"))));
    assertThat(new AgeKeys(environment, home)).hasToString("the age keys of the user");
  }
}
