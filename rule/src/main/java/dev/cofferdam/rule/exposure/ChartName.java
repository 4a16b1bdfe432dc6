package dev.cofferdam.rule.exposure;

import dev.cofferdam.render.ReleaseRun;
import dev.cofferdam.render.ReleaseRun.UsedChart;
import tools.jackson.databind.JsonNode;

/** Which chart a release installs. */
final class ChartName {

  private static final String SOURCE = "source.toolkit.fluxcd.io";

  private ChartName() {}

  /**
   * As the chart says itself, or else the last part of what the release, its HelmChart or its
   * OCIRepository calls it: {@code third_party/charts/coder}, {@code oci://example.com/coder}.
   */
  static String of(Inventory inventory, ReleaseRun run) {
    return run.chart().map(UsedChart::name).orElseGet(() -> named(inventory, run));
  }

  private static String named(Inventory inventory, ReleaseRun run) {
    var spec = run.object().path("spec");
    var own = spec.path("chart").path("spec").path("chart").asString("");
    return last(own.isEmpty() ? referred(inventory, run, spec.path("chartRef")) : own);
  }

  private static String referred(Inventory inventory, ReleaseRun run, JsonNode reference) {
    var name = reference.path("name").asString("");
    var source =
        inventory
            .declared()
            .tryFind(
                SOURCE,
                reference.path("kind").asString(""),
                reference.path("namespace").asString(run.name().namespace()),
                name)
            .map(it -> it.value().path("spec"));
    return source
        .map(it -> it.path("chart").asString(it.path("url").asString("")))
        .filter(it -> !it.isEmpty())
        .orElse(name);
  }

  private static String last(String path) {
    var plain = path.replaceFirst("/+$", "").replaceFirst("-v?\\d[^/]*\\.tgz$", "");
    return plain.substring(plain.lastIndexOf('/') + 1);
  }
}
