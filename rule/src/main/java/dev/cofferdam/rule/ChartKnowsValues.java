package dev.cofferdam.rule;

import dev.cofferdam.render.Cluster;
import dev.cofferdam.render.ReleaseRun;
import dev.cofferdam.rule.RuleDoc.Severity;
import dev.cofferdam.schema.Finding;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Asks of every value that a release sets whether the chart has it. */
final class ChartKnowsValues implements Rule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "chart/values",
          Severity.WARNING,
          "A release sets values that its chart knows.",
          "Helm takes every value and says nothing of those that no template reads, so that a"
              + " mistyped one leaves the default in place. A value counts as known if the chart's"
              + " own values have it, if their map is empty there, or if a template names it or"
              + " what it is in. Charts with a values.schema.json judge for themselves.",
          "Correct the name, or leave the value out.");

  private static final Findings FINDINGS = new Findings(DOC);

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public List<Finding> check(Cluster cluster) {
    return cluster.releases().stream().flatMap(ChartKnowsValues::findings).toList();
  }

  private static Stream<Finding> findings(ReleaseRun run) {
    return run.chart().stream()
        .filter(chart -> !chart.schema())
        .flatMap(
            chart ->
                run.values().stream()
                    .flatMap(values -> new KnownValues(chart).unknown(values).stream())
                    .filter(unknown -> isInline(run, unknown.path()) || !readsSecrets(run))
                    .map(
                        unknown ->
                            FINDINGS.of(
                                run.origin(),
                                "HelmRelease " + run.name(),
                                field(run, unknown.path()),
                                unknown.text())));
  }

  /** What stands in a Secret can give keys of its own, as {@code a,b=c} at a target path does. */
  private static boolean readsSecrets(ReleaseRun run) {
    return run.object()
        .path("spec")
        .path("valuesFrom")
        .valueStream()
        .anyMatch(it -> it.path("kind").asString("").equals("Secret"));
  }

  private static boolean isInline(ReleaseRun run, List<String> path) {
    JsonNode inline = run.object().path("spec").path("values");
    for (String step : path) {
      inline = inline.path(step);
    }
    return !inline.isMissingNode();
  }

  private static String field(ReleaseRun run, List<String> path) {
    var value = String.join(".", path);
    return isInline(run, path)
        ? "spec.values." + value
        : "spec.valuesFrom: value '%s'".formatted(value);
  }
}
