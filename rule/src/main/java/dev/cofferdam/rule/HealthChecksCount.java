package dev.cofferdam.rule;

import dev.cofferdam.render.Cluster;
import dev.cofferdam.rule.RuleDoc.Severity;
import dev.cofferdam.schema.Finding;
import java.util.List;

/** Asks of every list of health checks whether Flux looks at it. */
final class HealthChecksCount implements Rule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "flux/health-checks",
          Severity.WARNING,
          "A Kustomization that waits for everything lists no health checks.",
          "With wait: true Flux waits for all that it applies, and ignores healthChecks"
              + " (kustomize-controller, api/v1), such as those of objects that others apply.",
          "Leave healthChecks out, or 'wait'.");

  private static final Findings FINDINGS = new Findings(DOC);

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public List<Finding> check(Cluster cluster) {
    return FluxObject.kustomizations(cluster)
        .filter(it -> it.flag("wait") && !it.at("healthChecks").isEmpty())
        .map(
            it ->
                FINDINGS.of(
                    it.object(),
                    "spec.healthChecks",
                    "is ignored with wait: true; leave one of them out"))
        .toList();
  }
}
