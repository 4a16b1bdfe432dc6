package dev.cofferdam.rule.leak;

import dev.cofferdam.render.Cluster;
import dev.cofferdam.render.FluxName;
import dev.cofferdam.render.ReleaseRun;
import dev.cofferdam.render.RenderedObject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The values that the charts of releases have of their own, under telling names. */
final class ChartDefaults {

  private final Map<FluxName, Set<String>> values = new HashMap<>();

  ChartDefaults(Cluster cluster) {
    for (ReleaseRun run : cluster.releases()) {
      Set<String> found = new HashSet<>();
      run.chart().ifPresent(chart -> collect(chart.defaults(), found));
      values.put(run.name(), found);
    }
  }

  private static void collect(JsonNode node, Set<String> found) {
    node.properties()
        .forEach(
            it -> {
              if (it.getValue().isString() && TellingName.of(it.getKey()).isTelling()) {
                found.add(it.getValue().asString(""));
              }
              collect(it.getValue(), found);
            });
    if (node.isArray()) {
      node.forEach(it -> collect(it, found));
    }
  }

  /** Whether an object of a chart has the value from there. */
  boolean hold(RenderedObject object, String value) {
    return object
        .origin()
        .release()
        .map(it -> values.getOrDefault(it.release(), Set.of()).contains(value))
        .orElse(false);
  }
}
