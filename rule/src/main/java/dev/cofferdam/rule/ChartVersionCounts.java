package dev.cofferdam.rule;

import dev.cofferdam.render.Cluster;
import dev.cofferdam.rule.RuleDoc.Severity;
import dev.cofferdam.schema.Finding;
import java.util.List;

/** Asks of every chart version that a HelmRelease asks for whether Flux looks at it. */
final class ChartVersionCounts implements Rule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "flux/chart-version",
          Severity.WARNING,
          "A HelmRelease asks for no version of a chart in a Git repository or bucket.",
          "Flux ignores spec.chart.spec.version there and takes the chart as it lies in the"
              + " source (source-controller, api/v1), so the version pins nothing.",
          "Leave the version out, and pin the ref of the source if that is what was meant.");

  private static final Findings FINDINGS = new Findings(DOC);

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public List<Finding> check(Cluster cluster) {
    return FluxObject.releases(cluster)
        .filter(it -> List.of("GitRepository", "Bucket").contains(kind(it)))
        .filter(it -> !List.of("", "*").contains(it.text("chart", "spec", "version")))
        .map(
            it ->
                FINDINGS.of(
                    it.object(),
                    "spec.chart.spec.version",
                    "is '%s', which Flux ignores for a chart of a %s; leave it out"
                        .formatted(it.text("chart", "spec", "version"), kind(it))))
        .toList();
  }

  private static String kind(FluxObject release) {
    return release.text("chart", "spec", "sourceRef", "kind");
  }
}
