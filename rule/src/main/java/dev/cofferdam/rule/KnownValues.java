package dev.cofferdam.rule;

import dev.cofferdam.render.ReleaseRun.UsedChart;
import dev.cofferdam.schema.NearestName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The values that a chart knows. */
final class KnownValues {

  private final UsedChart chart;

  /** What templates name, and all that those names are in. */
  private final Set<String> around = new TreeSet<>();

  /**
   * A value that the chart does not know.
   *
   * @param text what is wrong with it
   */
  record Unknown(List<String> path, String text) {}

  KnownValues(UsedChart chart) {
    this.chart = chart;
    for (String path : chart.mentioned()) {
      for (int dot = path.length(); dot > 0; dot = path.lastIndexOf('.', dot - 1)) {
        around.add(path.substring(0, dot));
      }
    }
  }

  /** Nothing can be said of a chart without values of its own, or with a use for all values. */
  List<Unknown> unknown(ObjectNode values) {
    List<Unknown> found = new ArrayList<>();
    if (!chart.defaults().isEmpty() && !chart.mentioned().contains("")) {
      collect(List.of(), values, chart.defaults(), found);
    }
    return found;
  }

  private void collect(
      List<String> above, JsonNode values, JsonNode defaults, List<Unknown> found) {
    for (Map.Entry<String, JsonNode> entry : values.properties()) {
      List<String> path = new ArrayList<>(above);
      path.add(entry.getKey());
      var known = defaults.path(entry.getKey());
      if (isTaken(path)) {
        continue;
      }
      if (known.isMissingNode() && !around.contains(String.join(".", path))) {
        found.add(new Unknown(path, text(entry.getKey(), defaults)));
      } else if (known.isObject() && !known.isEmpty() && entry.getValue().isObject()) {
        collect(path, entry.getValue(), known, found);
      }
    }
  }

  /** Whether all of it is known: a subchart takes it, or a template names it or what it is in. */
  private boolean isTaken(List<String> path) {
    var first = path.get(0);
    return first.equals("global")
        || chart.dependencies().contains(first)
        || chart.mentioned().contains(String.join(".", path));
  }

  private String text(String name, JsonNode defaults) {
    return NearestName.to(name, defaults.propertyNames())
        .map(
            it ->
                "is unknown to chart '%s' %s; did you mean '%s'?"
                    .formatted(chart.name(), chart.version(), it))
        .orElseGet(
            () ->
                "is unknown to chart '%s' %s, which has %s there; correct it or leave it out"
                    .formatted(
                        chart.name(), chart.version(), Listed.quoted(defaults.propertyNames())));
  }
}
