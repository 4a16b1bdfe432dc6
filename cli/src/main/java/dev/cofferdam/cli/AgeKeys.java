package dev.cofferdam.cli;

import dev.cofferdam.secret.Outcome;
import dev.cofferdam.secret.Password;
import dev.cofferdam.secret.sops.AgeIdentities;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Finds the private age keys of whoever runs the program: what {@code SOPS_AGE_KEY} holds, what the
 * file has that {@code SOPS_AGE_KEY_FILE} names, and {@code sops/age/keys.txt} in the user's
 * configuration; all together, as sops does (getsops/sops, age/keysource.go). Commands, plugins and
 * SSH keys are not asked.
 *
 * @param environment the variables of the process
 * @param home of the user
 */
record AgeKeys(Map<String, String> environment, Path home) {

  private static final String KEY = "SOPS_AGE_KEY";
  private static final String FILE = "SOPS_AGE_KEY_FILE";

  AgeKeys {
    environment = new TreeMap<>(environment);
  }

  /** None, if there is nothing at any of the places. */
  Outcome<AgeIdentities> find() {
    return both(both(inVariable(), inNamedFile()), inUsualFile());
  }

  private static Outcome<AgeIdentities> both(
      Outcome<AgeIdentities> one, Outcome<AgeIdentities> other) {
    if (one instanceof Outcome.Given<AgeIdentities> first
        && other instanceof Outcome.Given<AgeIdentities> second) {
      return Outcome.of(first.value().and(second.value()));
    }
    return one instanceof Outcome.Refused<AgeIdentities> ? one : other;
  }

  private Outcome<AgeIdentities> inVariable() {
    return set(KEY)
        .map(
            key -> {
              try (var text = Password.of(key.toCharArray())) {
                return parse(text, KEY);
              }
            })
        .orElseGet(AgeKeys::none);
  }

  private Outcome<AgeIdentities> inNamedFile() {
    return set(FILE).map(file -> read(Path.of(file), FILE)).orElseGet(AgeKeys::none);
  }

  private Outcome<AgeIdentities> inUsualFile() {
    var usual = configuration().resolve("sops").resolve("age").resolve("keys.txt");
    return Files.exists(usual) ? read(usual, "sops") : none();
  }

  private static Outcome<AgeIdentities> none() {
    return Outcome.of(AgeIdentities.none());
  }

  private static Outcome<AgeIdentities> read(Path file, String who) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      try (var text = Password.ofUtf8(bytes)) {
        return parse(text, file.toString());
      } finally {
        Arrays.fill(bytes, (byte) 0);
      }
    } catch (IOException | IllegalArgumentException e) {
      return Outcome.refused(
          "'%s', where %s has the age keys, cannot be read; have a file there that age-keygen has written"
              .formatted(file, who));
    }
  }

  private static Outcome<AgeIdentities> parse(Password text, String place) {
    var keys = AgeIdentities.parse(text);
    return keys instanceof Outcome.Refused<AgeIdentities> refused
        ? Outcome.refused("'%s': %s".formatted(place, refused.problem()))
        : keys;
  }

  /** What Go calls so (os.UserConfigDir), and XDG_CONFIG_HOME on every system. */
  private Path configuration() {
    var library = home.resolve("Library").resolve("Application Support");
    return set("XDG_CONFIG_HOME")
        .or(() -> set("APPDATA"))
        .map(Path::of)
        .orElseGet(() -> Files.isDirectory(library) ? library : home.resolve(".config"));
  }

  private Optional<String> set(String name) {
    return Optional.ofNullable(environment.get(name)).filter(it -> !it.isEmpty());
  }

  /** Environments hold secrets. */
  @Override
  public String toString() {
    return "the age keys of the user";
  }
}
