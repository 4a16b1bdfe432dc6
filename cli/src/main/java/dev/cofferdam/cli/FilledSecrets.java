package dev.cofferdam.cli;

import dev.cofferdam.resource.ConnectionSecret;
import dev.cofferdam.secret.EnvFile;
import dev.cofferdam.secret.FilledSecret;
import dev.cofferdam.secret.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The Secrets of a stack with their URLs, and what keeps others from having theirs.
 *
 * @param warnings what the user should put right all the same
 */
record FilledSecrets(List<FilledSecret> secrets, List<String> problems, List<String> warnings)
    implements AutoCloseable {

  FilledSecrets {
    secrets = List.copyOf(secrets);
    problems = List.copyOf(problems);
    warnings = List.copyOf(warnings);
  }

  /** Fills them in from a {@code .env}. */
  static FilledSecrets read(List<ConnectionSecret> secrets, Path file) {
    if (!Files.exists(file)) {
      return refused(
          "there is no '%s'; create it, readable by you alone and ignored by Git, with a line %s=… for the password"
              .formatted(file, secrets.get(0).props().env().password()));
    }
    var outcome = EnvFile.read(file);
    if (outcome instanceof Outcome.Given<EnvFile> given) {
      try (var env = given.value()) {
        return of(secrets, env);
      }
    }
    return refused(((Outcome.Refused<EnvFile>) outcome).problem());
  }

  private static FilledSecrets refused(String problem) {
    return new FilledSecrets(List.of(), List.of(problem), List.of());
  }

  private static FilledSecrets of(List<ConnectionSecret> secrets, EnvFile env) {
    List<FilledSecret> filled = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    List<String> warnings = new ArrayList<>(env.warnings());
    for (var secret : secrets) {
      var outcome = FilledSecret.of(secret, env);
      if (outcome instanceof Outcome.Given<FilledSecret> given) {
        filled.add(given.value());
        warnings.addAll(given.value().warnings());
      } else {
        problems.add(((Outcome.Refused<FilledSecret>) outcome).problem());
      }
    }
    return new FilledSecrets(filled, problems, warnings);
  }

  @Override
  public void close() {
    secrets.forEach(FilledSecret::close);
  }
}
