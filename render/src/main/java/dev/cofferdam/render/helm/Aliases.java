package dev.cofferdam.render.helm;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import tools.jackson.databind.node.ObjectNode;

/**
 * Gives each alias of a dependency a chart of its own by that name. It is what Helm 4 makes of an
 * alias; Helm 3 lets the aliases of one chart share the charts inside it, and renders those once
 * (helm pkg/chartutil/dependencies.go).
 */
final class Aliases {

  private Aliases() {}

  /** The same chart, with all packed charts in it unpacked before, and without aliases. */
  static ChartFiles expanded(ChartFiles files) {
    var result = files;
    var directories = new ArrayList<>(Subcharts.directories(files));
    // Inner charts first, since outer ones copy them.
    for (int i = directories.size() - 1; i >= 0; i--) {
      var directory = directories.get(i);
      var before = result.inside(directory);
      var after = expandedOnce(before);
      result = result.without(path -> path.startsWith(directory)).withInside(directory, after);
    }
    return result;
  }

  private static ChartFiles expandedOnce(ChartFiles chart) {
    try {
      var dependencies = ChartYaml.read(chart).dependencies();
      boolean isOld = chart.contains("requirements.yaml");
      boolean hasAliases = dependencies.stream().anyMatch(it -> !it.alias().isEmpty());
      return isOld || !hasAliases ? chart : copied(chart, dependencies);
    } catch (BrokenChart e) {
      return chart;
    }
  }

  private static ChartFiles copied(ChartFiles chart, List<ChartDependency> dependencies) {
    var result = chart;
    var yaml = ChartYaml.object(chart, "Chart.yaml").deepCopy();
    var aliased = new TreeSet<String>();
    for (var dependency : yaml.path("dependencies")) {
      var name = dependency.path("name").asString("");
      var alias = dependency.path("alias").asString("");
      var directories = directories(chart, name);
      if (!alias.isEmpty() && directories.size() == 1) {
        var original = "charts/" + directories.get(0) + "/";
        var copy = "charts/" + free(result, alias) + "/";
        result = result.withInside(copy, renamed(chart.inside(original), alias));
        ((ObjectNode) dependency).put("name", alias).remove("alias");
        aliased.add(name);
      }
    }
    for (var name : aliased) {
      boolean isUsed =
          dependencies.stream().anyMatch(it -> it.name().equals(name) && it.alias().isEmpty());
      if (!isUsed) {
        var original = "charts/" + directories(chart, name).get(0) + "/";
        result = result.without(path -> path.startsWith(original));
      }
    }
    return result.with("Chart.yaml", yaml.toString().getBytes(UTF_8));
  }

  /** Where charts of a name are; with more than one, versions decide, which is Helm's business. */
  private static List<String> directories(ChartFiles chart, String name) {
    return Subcharts.children(chart, "").stream()
        .filter(child -> ChartNames.metadata(chart, "charts/" + child + "/").name().equals(name))
        .toList();
  }

  private static String free(ChartFiles files, String name) {
    var free = name;
    while (!files.inside("charts/" + free + "/").paths().isEmpty()) {
      free += "-alias";
    }
    return free;
  }

  private static ChartFiles renamed(ChartFiles chart, String name) {
    var yaml = ChartYaml.object(chart, "Chart.yaml").deepCopy();
    yaml.put("name", name);
    return chart.with("Chart.yaml", yaml.toString().getBytes(UTF_8));
  }
}
