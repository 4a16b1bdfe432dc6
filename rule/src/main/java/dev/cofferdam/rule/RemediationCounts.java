package dev.cofferdam.rule;

import dev.cofferdam.render.Cluster;
import dev.cofferdam.rule.RuleDoc.Severity;
import dev.cofferdam.schema.Finding;
import java.util.List;
import java.util.stream.Stream;

/** Asks of every remediation whether Flux looks at it. */
final class RemediationCounts implements Rule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "flux/remediation",
          Severity.WARNING,
          "A HelmRelease has no remediation where it retries on failure.",
          "Under the strategy RetryOnFailure Flux tries again without uninstalling or rolling"
              + " back, and ignores the remediation beside it, with its number of retries"
              + " (helm-controller, api/v2).",
          "Leave the remediation or the strategy out.");

  private static final Findings FINDINGS = new Findings(DOC);

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public List<Finding> check(Cluster cluster) {
    return FluxObject.releases(cluster)
        .flatMap(
            release ->
                Stream.of("install", "upgrade")
                    .filter(action -> isIgnored(release, action))
                    .map(action -> finding(release, action)))
        .toList();
  }

  private static boolean isIgnored(FluxObject release, String action) {
    return release.text(action, "strategy", "name").equals("RetryOnFailure")
        && !release.at(action, "remediation").isEmpty();
  }

  private static Finding finding(FluxObject release, String action) {
    return FINDINGS.of(
        release.object(),
        "spec.%s.remediation".formatted(action),
        "is ignored under the strategy RetryOnFailure; leave one of them out");
  }
}
