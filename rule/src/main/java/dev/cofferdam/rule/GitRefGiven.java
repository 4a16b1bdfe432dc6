package dev.cofferdam.rule;

import dev.cofferdam.render.Cluster;
import dev.cofferdam.rule.RuleDoc.Severity;
import dev.cofferdam.schema.Finding;
import java.util.List;
import java.util.stream.Stream;

/** Asks of every GitRepository whether it says which commit it means. */
final class GitRefGiven implements Rule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "flux/git-ref",
          Severity.ERROR,
          "A GitRepository has a ref.",
          "Without one, Flux takes the branch 'master' (source-controller, api/v1), which most"
              + " repositories do not have, and those that do have it by accident.",
          "Set spec.ref.branch, or spec.ref.tag, semver, name or commit.");

  private static final Findings FINDINGS = new Findings(DOC);

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public List<Finding> check(Cluster cluster) {
    return FluxObject.gitRepositories(cluster)
        .filter(repository -> !hasRef(repository))
        .map(
            repository ->
                FINDINGS.of(
                    repository.object(),
                    "spec.ref",
                    "is missing, so that Flux takes the branch 'master'; set spec.ref.branch"))
        .toList();
  }

  private static boolean hasRef(FluxObject repository) {
    return Stream.of("branch", "tag", "semver", "name", "commit")
        .anyMatch(field -> !repository.text("ref", field).isEmpty());
  }
}
