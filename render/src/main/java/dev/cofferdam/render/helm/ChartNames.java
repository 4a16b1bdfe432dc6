package dev.cofferdam.render.helm;

import java.util.ArrayList;
import java.util.List;

/** What Helm calls the charts inside a chart, which go by their aliases. */
final class ChartNames {

  private ChartNames() {}

  /**
   * The names of the chart in a directory, such as {@code parent/charts/alias}; more than one if it
   * is used more than once.
   *
   * @param directory one of {@link Subcharts#directories}
   */
  static List<String> of(ChartFiles files, String directory) {
    var own = name(files, directory);
    if (directory.isEmpty()) {
      return List.of(own);
    }
    var parent = directory.substring(0, directory.lastIndexOf("charts/"));
    var names = new ArrayList<String>();
    for (var outer : of(files, parent)) {
      for (var used : used(files, parent, own)) {
        names.add(outer + "/charts/" + used);
      }
    }
    return names;
  }

  private static List<String> used(ChartFiles files, String parent, String name) {
    var used =
        metadata(files, parent).dependencies().stream()
            .filter(dependency -> dependency.name().equals(name))
            .map(ChartDependency::usedName)
            .toList();
    return used.isEmpty() ? List.of(name) : used;
  }

  private static String name(ChartFiles files, String directory) {
    return metadata(files, directory).name();
  }

  /** A broken chart fails in Helm; until then it has no names. */
  static ChartMetadata metadata(ChartFiles files, String directory) {
    var none = new ChartMetadata("", "", "", "", "", "", List.of());
    try {
      return files.contains(directory + "Chart.yaml")
          ? ChartYaml.read(files.inside(directory))
          : none;
    } catch (BrokenChart e) {
      return none;
    }
  }
}
