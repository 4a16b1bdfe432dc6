package dev.cofferdam.render.helm;

import dev.cofferdam.render.source.SourceTree;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Whether all that a chart needs is there. */
final class ChartDependencies {

  private final SourceTree tree;
  private final String path;
  private final List<ChartDependency> missing = new ArrayList<>();
  private final List<String> remarks = new ArrayList<>();
  private ChartFiles files;

  ChartDependencies(SourceTree tree, String path, ChartMetadata metadata, ChartFiles files) {
    this.tree = tree;
    this.path = path;
    this.files = files;
    var vendored = vendored(files);
    for (var dependency : metadata.dependencies()) {
      if (!vendored.contains(dependency.name()) && !takeFromTree(dependency)) {
        missing.add(dependency);
      }
    }
  }

  List<ChartDependency> missing() {
    return missing;
  }

  List<String> remarks() {
    return remarks;
  }

  /** With what was taken from elsewhere in the tree. */
  ChartFiles files() {
    return files;
  }

  /** The names of the charts in {@code charts/}. */
  private static SortedSet<String> vendored(ChartFiles files) {
    var names = new TreeSet<String>();
    for (var child : Subcharts.children(files, "")) {
      var inside = inside(files, "charts/" + child);
      if (inside.contains("Chart.yaml")) {
        names.add(name(inside, child));
      }
    }
    return names;
  }

  private static String name(ChartFiles inside, String child) {
    try {
      return ChartYaml.read(inside).name();
    } catch (BrokenChart e) {
      throw new BrokenChart("charts/" + child + ": " + e.text());
    }
  }

  private static ChartFiles inside(ChartFiles files, String path) {
    try {
      return files.contains(path)
          ? ChartFiles.of(ChartArchive.read(files.read(path)))
          : files.inside(path + "/");
    } catch (IOException e) {
      throw new BrokenChart(path + " is no packed chart: " + e.getMessage());
    }
  }

  /** As source-controller does (internal/helm/chart/dependency_manager.go). */
  private boolean takeFromTree(ChartDependency dependency) {
    var where = dependency.repository().replaceFirst("^file://", "");
    var there = TreePath.of(path + "/" + where);
    if (!dependency.isLocal() || where.isEmpty() || there.isEmpty()) {
      return false;
    }
    var below = there.get() + "/";
    var contents = new TreeMap<String, byte[]>();
    tree.files().tailSet(below).stream()
        .takeWhile(it -> it.startsWith(below))
        .forEach(it -> contents.put(it.substring(below.length()), tree.read(it)));
    var found = ChartFiles.of(contents);
    if (!found.contains("Chart.yaml") || !ChartYaml.read(found).name().equals(dependency.name())) {
      return false;
    }
    files = files.withInside("charts/" + dependency.name() + "/", found);
    remarks.add(
        "'"
            + dependency.name()
            + "' is not vendored and taken from '"
            + tree.shown(there.get())
            + "'");
    return true;
  }
}
