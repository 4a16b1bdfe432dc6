package dev.cofferdam.rule;

import dev.cofferdam.constraint.Quoted;
import dev.cofferdam.render.Cluster;
import dev.cofferdam.rule.RuleDoc.Severity;
import dev.cofferdam.schema.Finding;
import java.util.List;
import java.util.stream.Stream;

/**
 * Asks of every HelmRelease with expressions about health whether it waits in the way that
 * evaluates them.
 */
final class HealthExpressionsCount implements Rule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "flux/health-expressions",
          Severity.WARNING,
          "A HelmRelease with healthCheckExprs waits, with the strategy 'poller'.",
          "Flux evaluates the expressions while it waits, and with the poller alone "
              + "(helm-controller, docs/spec/v2).",
          "Leave disableWait and the strategy out, or the expressions.");

  private static final Findings FINDINGS = new Findings(DOC);

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public List<Finding> check(Cluster cluster) {
    return FluxObject.releases(cluster)
        .filter(release -> !release.at("healthCheckExprs").isEmpty())
        .flatMap(
            release ->
                reasons(release)
                    .map(
                        reason ->
                            FINDINGS.of(
                                release.object(),
                                "spec.healthCheckExprs",
                                "is ignored %s; leave one of them out".formatted(reason))))
        .toList();
  }

  private static Stream<String> reasons(FluxObject release) {
    var strategy = release.text("waitStrategy", "name");
    return strategy.isEmpty() || strategy.equals("poller")
        ? Stream.of("install", "upgrade")
            .filter(action -> release.flag(action, "disableWait"))
            .map("under spec.%s.disableWait"::formatted)
        : Stream.of("under spec.waitStrategy.name " + Quoted.of(strategy));
  }
}
