package dev.cofferdam.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cofferdam.file.Change;
import dev.cofferdam.file.EncryptedFile;
import dev.cofferdam.resource.AgeRecipient;
import dev.cofferdam.resource.Credentials;
import dev.cofferdam.resource.RepositoryPath;
import dev.cofferdam.secret.FilledSecret;
import dev.cofferdam.secret.Outcome;
import dev.cofferdam.secret.sops.AgeIdentities;
import dev.cofferdam.secret.sops.SopsReader;
import dev.cofferdam.secret.sops.SopsRules;
import dev.cofferdam.secret.sops.SopsSettings;
import dev.cofferdam.secret.sops.SopsWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/**
 * Decides what becomes of the encrypted files of a repository.
 *
 * @param root of the repository
 * @param identities tell whether a file is up to date
 */
record SopsFiles(Path root, AgeIdentities identities, SopsWriter writer) {

  private static final String CONFIGURATION = ".sops.yaml";

  /**
   * What is to be done with one file.
   *
   * @param reason why it is written anew; empty if it is new or stays as it is
   */
  record Decision(Change change, String reason) {}

  /** What a file that holds this Secret should be. */
  Outcome<Decision> decide(FilledSecret secret, RepositoryPath path) {
    var settings = settings(secret.credentials(), path);
    if (!(settings instanceof Outcome.Given<SopsSettings> given)) {
      return Outcome.refused(((Outcome.Refused<SopsSettings>) settings).problem());
    }
    var file = root.resolve(path.value());
    if (!Files.exists(file)) {
      return Outcome.of(decision(Change.Kind.CREATED, path, encrypted(secret, given), ""));
    }
    return Files.isRegularFile(file)
        ? again(secret, path, read(file), given)
        : Outcome.refused(another(secret, path));
  }

  private Outcome<Decision> again(
      FilledSecret secret,
      RepositoryPath path,
      byte[] present,
      Outcome.Given<SopsSettings> settings) {
    if (!EncryptedFile.holds(new String(present, UTF_8), secret.manifest().identity())) {
      return Outcome.refused(another(secret, path));
    }
    var others = SopsReader.otherKeys(present);
    if (!others.isEmpty()) {
      return Outcome.refused(
          "'%s' is also for keys that this program does not know (%s), and would no longer be; change it with sops itself, or move it away"
              .formatted(path, String.join(", ", others)));
    }
    var why = new SopsReader(identities).whyWrite(present, secret.object(), settings.value());
    return Outcome.of(
        why.map(it -> decision(Change.Kind.UPDATED, path, encrypted(secret, settings), it))
            .orElseGet(
                () -> decision(Change.Kind.UNCHANGED, path, new String(present, UTF_8), "")));
  }

  private static String another(FilledSecret secret, RepositoryPath path) {
    return "'%s' is not %s encrypted with SOPS; move it away, and run this again"
        .formatted(path, secret);
  }

  private static Decision decision(
      Change.Kind kind, RepositoryPath path, String text, String reason) {
    return new Decision(new Change(kind, path, text), reason);
  }

  private String encrypted(FilledSecret secret, Outcome.Given<SopsSettings> settings) {
    return writer.encrypt(secret.object(), settings.value());
  }

  /** A {@code .sops.yaml} and the stack have to agree on who can decrypt. */
  private Outcome<SopsSettings> settings(Credentials credentials, RepositoryPath path) {
    List<String> named =
        credentials instanceof Credentials.Sops sops
            ? sops.recipients().stream().map(AgeRecipient::value).toList()
            : List.of();
    var ruled = tryRule(path);
    if (ruled.isEmpty()) {
      return named.isEmpty()
          ? Outcome.refused(
              "nothing says who can decrypt '%s'; give the stack Credentials.sops, or the repository a .sops.yaml with a rule for it"
                  .formatted(path))
          : Outcome.of(SopsSettings.to(named));
    }
    return ruled.get() instanceof Outcome.Given<SopsSettings> given
            && !named.isEmpty()
            && !same(named, given.value().recipients())
        ? Outcome.refused(
            "the stack and the rule of .sops.yaml for '%s' name different age recipients; give both the same"
                .formatted(path))
        : ruled.get();
  }

  private static boolean same(List<String> one, List<String> other) {
    return new LinkedHashSet<>(one).equals(new LinkedHashSet<>(other));
  }

  /** What the nearest {@code .sops.yaml} above the file says, up to the root of the repository. */
  private Optional<Outcome<SopsSettings>> tryRule(RepositoryPath path) {
    var file = root.resolve(path.value());
    for (var directory = file.getParent(); directory != null; directory = directory.getParent()) {
      var configuration = directory.resolve(CONFIGURATION);
      if (Files.isRegularFile(configuration)) {
        var relative = directory.relativize(file).toString().replace('\\', '/');
        return rule(configuration, relative);
      }
      if (directory.equals(root)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Nothing, if it says nothing of new files. */
  private static Optional<Outcome<SopsSettings>> rule(Path configuration, String path) {
    var rules = SopsRules.parse(read(configuration));
    if (rules instanceof Outcome.Given<SopsRules> given) {
      return given.value().isEmpty() ? Optional.empty() : Optional.of(given.value().find(path));
    }
    return Optional.of(Outcome.refused(((Outcome.Refused<SopsRules>) rules).problem()));
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "'%s' cannot be read; look at its owner and permissions".formatted(file), e);
    }
  }
}
