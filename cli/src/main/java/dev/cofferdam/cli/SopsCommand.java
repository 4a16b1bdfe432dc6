package dev.cofferdam.cli;

import dev.cofferdam.file.Change;
import dev.cofferdam.file.Conflict;
import dev.cofferdam.file.Repository;
import dev.cofferdam.file.SharedFile;
import dev.cofferdam.resource.Credentials;
import dev.cofferdam.resource.RepositoryPath;
import dev.cofferdam.secret.FilledSecret;
import dev.cofferdam.secret.Outcome;
import dev.cofferdam.secret.sops.AgeIdentities;
import dev.cofferdam.secret.sops.SopsWriter;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Writes Secrets encrypted with SOPS, all of them or none.
 *
 * @param root of the repository
 * @param environment where the private age keys of the user are named
 */
record SopsCommand(Path root, Map<String, String> environment, SecretReport report) {

  int write(List<FilledSecret> secrets) {
    var home = Path.of(System.getProperty("user.home", ""));
    var keys = new AgeKeys(environment, home).find();
    return keys instanceof Outcome.Given<AgeIdentities> given
        ? write(secrets, given.value())
        : report.refused(List.of(((Outcome.Refused<AgeIdentities>) keys).problem()));
  }

  private int write(List<FilledSecret> secrets, AgeIdentities identities) {
    var writer = new SopsWriter(Instant.now(), new SecureRandom());
    var files = new SopsFiles(root.toAbsolutePath().normalize(), identities, writer);
    List<SopsFiles.Decision> decisions = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    for (var secret : secrets) {
      var outcome = files.decide(secret, path(secret));
      if (outcome instanceof Outcome.Given<SopsFiles.Decision> given) {
        decisions.add(given.value());
      } else {
        problems.add(((Outcome.Refused<SopsFiles.Decision>) outcome).problem());
      }
    }
    return problems.isEmpty() ? apply(decisions, secrets) : report.refused(problems);
  }

  private int apply(List<SopsFiles.Decision> decisions, List<FilledSecret> secrets) {
    var repository = Repository.at(root);
    var plan =
        repository.planOnly(
            decisions.stream()
                .map(SopsFiles.Decision::change)
                .filter(change -> change.kind() != Change.Kind.UNCHANGED)
                .map(change -> new SharedFile(change.path(), present -> change.text()))
                .toList());
    if (!plan.conflicts().isEmpty()) {
      return report.refused(plan.conflicts().stream().map(Conflict::text).toList());
    }
    repository.apply(plan);
    secrets.stream()
        .filter(it -> !(it.credentials() instanceof Credentials.Sops))
        .forEach(
            it ->
                report.warning(
                    "Flux does not apply '%s': the stack has %s applied out of band; with Credentials.sops it is listed, and Flux decrypts it"
                        .formatted(path(it), it)));
    return report.written(decisions);
  }

  /** As synthesis calls it; beside the one for a person to apply, where there is such. */
  private RepositoryPath path(FilledSecret secret) {
    var name = secret.manifest().fileName();
    var stem = name.substring(0, name.length() - ".yaml".length());
    return report
        .stack()
        .directory()
        .resolve(secret.manifest().placement().isEncrypted() ? name : stem + ".sops.yaml");
  }
}
