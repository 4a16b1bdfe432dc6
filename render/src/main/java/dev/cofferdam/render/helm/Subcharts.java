package dev.cofferdam.render.helm;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Where the charts inside a chart are, as Helm's loader sees it (helm pkg/chart/v2/loader). */
public final class Subcharts {

  private static final String PACKED = ".tgz";

  private Subcharts() {}

  /**
   * The directories of a chart and of all charts in it, the outer one, which is empty, first; each
   * other one ends with a slash.
   */
  public static List<String> directories(ChartFiles files) {
    var found = new ArrayList<String>();
    collect(files, "", found);
    return List.copyOf(found);
  }

  private static void collect(ChartFiles files, String directory, List<String> found) {
    found.add(directory);
    for (var name : children(files, directory)) {
      var inner = directory + "charts/" + name + "/";
      if (files.contains(inner + "Chart.yaml")) {
        collect(files, inner, found);
      }
    }
  }

  /**
   * The paths of the templates of one chart that Helm renders on their own: all but partials, and
   * none of a library chart (helm pkg/engine/engine.go).
   *
   * @param directory one of {@link #directories}
   */
  public static SortedSet<String> rendered(ChartFiles files, String directory) {
    var found = new TreeSet<String>();
    var below = directory + "templates/";
    for (var path : files.paths().tailSet(below)) {
      boolean isPartial = path.substring(path.lastIndexOf('/') + 1).startsWith("_");
      if (path.startsWith(below) && !isPartial) {
        found.add(path);
      }
    }
    return ChartNames.metadata(files, directory).isLibrary() ? new TreeSet<>() : found;
  }

  /** The same chart with every packed chart in it unpacked; a broken one stays as it is. */
  public static ChartFiles unpacked(ChartFiles files) {
    var result = files;
    for (var name : children(files, "")) {
      var path = "charts/" + name;
      if (name.endsWith(PACKED) && files.contains(path)) {
        result = unpack(result, path);
      } else {
        var inner = unpacked(files.inside(path + "/"));
        result = result.without(it -> it.startsWith(path + "/")).withInside(path + "/", inner);
      }
    }
    return result;
  }

  private static ChartFiles unpack(ChartFiles files, String path) {
    try {
      var inner = unpacked(ChartFiles.of(ChartArchive.read(files.read(path))));
      return files.without(path::equals).withInside(free(files, path) + "/", inner);
    } catch (IOException e) {
      return files;
    }
  }

  private static String free(ChartFiles files, String path) {
    var name = path.substring(0, path.length() - PACKED.length());
    while (!files.inside(name + "/").paths().isEmpty()) {
      name += "-packed";
    }
    return name;
  }

  /** Helm passes over names that begin with a dot or an underscore. */
  static SortedSet<String> children(ChartFiles files, String directory) {
    var names = new TreeSet<String>();
    for (var path : files.inside(directory + "charts/").paths()) {
      int slash = path.indexOf('/');
      var name = slash < 0 ? path : path.substring(0, slash);
      boolean isChart = slash > 0 || name.endsWith(PACKED);
      if (isChart && !name.startsWith(".") && !name.startsWith("_")) {
        names.add(name);
      }
    }
    return names;
  }
}
