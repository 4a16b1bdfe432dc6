package dev.cofferdam.render.helm;

import java.util.SortedSet;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** The values of a chart that its list of dependencies names (helm pkg/chart/v2/dependency.go). */
final class SubchartSwitches {

  private SubchartSwitches() {}

  /**
   * The paths of conditions, of tags, and of what is imported from subcharts; the empty path if
   * names are imported that only the subcharts know.
   */
  static SortedSet<String> of(ChartFiles files) {
    var found = new TreeSet<String>();
    for (String file : new String[] {"Chart.yaml", "requirements.yaml"}) {
      if (files.contains(file)) {
        for (JsonNode dependency : ChartYaml.object(files, file).path("dependencies")) {
          collect(dependency, found);
        }
      }
    }
    return found;
  }

  private static void collect(JsonNode dependency, SortedSet<String> found) {
    for (String path : dependency.path("condition").asString("").split(",", -1)) {
      if (!path.isBlank()) {
        found.add(path.strip());
      }
    }
    if (!dependency.path("tags").isEmpty()) {
      found.add("tags");
    }
    for (JsonNode imported : dependency.path("import-values")) {
      var parent = imported.path("parent").asString("");
      found.add(parent.equals(".") ? "" : parent);
    }
  }
}
