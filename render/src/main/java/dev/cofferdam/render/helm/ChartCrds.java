package dev.cofferdam.render.helm;

import dev.cofferdam.document.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The custom resource definitions that helm-controller applies before a chart (helm-controller
 * internal/action/crds.go, helm pkg/chart/v2 CRDObjects): those in {@code crds/} of the chart, then
 * of each enabled chart in it. Helm-controller does not look at the kind, so that whatever lies
 * there reaches the cluster.
 *
 * @param definitions the template of each is its file; objects of other kinds among them
 * @param faults files that cannot be read, one sentence each; helm-controller fails on them
 */
public record ChartCrds(List<RenderedDocument> definitions, List<String> faults) {

  private static final String DIRECTORY = "crds/";

  public ChartCrds {
    definitions = List.copyOf(definitions);
    faults = List.copyOf(faults);
  }

  /**
   * Reads those of a chart.
   *
   * @param enabledSubcharts from {@link ChartOutput}
   */
  public static ChartCrds of(Chart chart, SortedSet<String> enabledSubcharts) {
    var files = Subcharts.unpacked(chart.files());
    var definitions = new ArrayList<RenderedDocument>();
    var faults = new ArrayList<String>();
    for (var directory : Subcharts.directories(files)) {
      if (directory.isEmpty() || enabledSubcharts.contains(directory)) {
        for (var path : files.inside(directory + DIRECTORY).paths()) {
          if (path.matches(".*\\.(yaml|yml|json)")) {
            read(chart, files, directory + DIRECTORY + path, definitions, faults);
          }
        }
      }
    }
    return new ChartCrds(definitions, faults);
  }

  private static void read(
      Chart chart,
      ChartFiles files,
      String path,
      List<RenderedDocument> definitions,
      List<String> faults) {
    var name = chart.metadata().name() + "/" + path;
    var reading = YamlReader.read(files.read(path));
    reading.documents().forEach(document -> add(document.value(), name, definitions));
    reading
        .faults()
        .forEach(fault -> faults.add("'" + name + "':" + fault.place() + ": " + fault.text()));
  }

  private static void add(JsonNode value, String name, List<RenderedDocument> definitions) {
    if (value.path("kind").asString("").endsWith("List") && value.has("items")) {
      value.path("items").forEach(item -> add(item, name, definitions));
    } else if (value instanceof ObjectNode object && !object.path("kind").asString("").isEmpty()) {
      definitions.add(new RenderedDocument(object.deepCopy(), name));
    }
  }
}
