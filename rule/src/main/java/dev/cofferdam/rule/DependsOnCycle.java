package dev.cofferdam.rule;

import dev.cofferdam.render.Cluster;
import dev.cofferdam.rule.RuleDoc.Severity;
import dev.cofferdam.rule.Waits.Step;
import dev.cofferdam.schema.Finding;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Asks whether Kustomizations, and HelmReleases, wait for themselves through others. */
final class DependsOnCycle implements Rule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "flux/depends-cycle",
          Severity.ERROR,
          "No Kustomization and no HelmRelease waits for itself through others.",
          "Flux begins with nothing that depends on what is not ready, and does not tell circles"
              + " from patience: nothing of one is ever applied. A Kustomization with wait: true"
              + " waits for the Kustomizations that it applies too, so that none of those may depend"
              + " on it.",
          "Leave one of the dependencies out, or 'wait' of a Kustomization that applies another;"
              + " what applies a Kustomization has begun before it anyway.");

  private static final Findings FINDINGS = new Findings(DOC);

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public List<Finding> check(Cluster cluster) {
    return Stream.of(Waits.ofKustomizations(cluster), Waits.ofReleases(cluster))
        .flatMap(waits -> waits.circles().stream())
        .map(DependsOnCycle::finding)
        .toList();
  }

  private static Finding finding(List<Step> circle) {
    var first = circle.get(0);
    var way =
        circle.stream()
            .map(step -> (step.dependsOn() ? "depends on " : "waits for ") + step.to())
            .collect(Collectors.joining(", which "));
    boolean waits = circle.stream().anyMatch(step -> !step.dependsOn());
    return FINDINGS.of(
        first.from().object(),
        "",
        "%s, so that none of them is ever ready; leave one dependency%s out"
            .formatted(way, waits ? " or the waiting" : ""));
  }
}
