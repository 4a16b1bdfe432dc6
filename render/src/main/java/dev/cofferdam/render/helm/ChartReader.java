package dev.cofferdam.render.helm;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cofferdam.render.helm.ChartReading.Absent;
import dev.cofferdam.render.helm.ChartReading.Found;
import dev.cofferdam.render.helm.ChartReading.Reason;
import dev.cofferdam.render.source.SourceTree;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads one chart of a tree. */
final class ChartReader {

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final SourceTree tree;
  private final String path;
  private final List<String> remarks = new ArrayList<>();

  ChartReader(SourceTree tree, String path) {
    this.tree = tree;
    this.path = TreePath.of(path).orElse(path);
  }

  ChartReading read() {
    try {
      return tree.files().contains(path) ? packed() : directory();
    } catch (BrokenChart e) {
      return new Absent(Reason.BROKEN, theChart() + " cannot be loaded: " + e.text());
    }
  }

  private ChartReading packed() {
    try {
      return found(ChartFiles.of(ChartArchive.read(tree.read(path))));
    } catch (IOException e) {
      throw new BrokenChart("it is no packed chart: " + e.getMessage());
    }
  }

  private ChartReading directory() {
    var below = path.isEmpty() ? "" : path + "/";
    var paths = tree.files().tailSet(below).stream().takeWhile(it -> it.startsWith(below)).toList();
    if (paths.isEmpty()) {
      return new Absent(Reason.NOTHING_THERE, theChart() + " is not there");
    }
    if (!paths.contains(below + "Chart.yaml")) {
      return new Absent(Reason.NO_CHART_YAML, theChart() + " has no Chart.yaml");
    }
    return found(kept(below, paths));
  }

  private ChartFiles kept(String below, List<String> paths) {
    var ignore = ignore(below + HelmIgnore.NAME);
    var contents = new TreeMap<String, byte[]>();
    for (var file : paths) {
      var name = file.substring(below.length());
      if (!ignore.ignores(name)) {
        contents.put(name, content(file));
      }
    }
    return ChartFiles.of(contents);
  }

  private HelmIgnore ignore(String file) {
    try {
      return new HelmIgnore(tree.files().contains(file) ? new String(content(file), UTF_8) : "");
    } catch (IllegalArgumentException e) {
      throw new BrokenChart(HelmIgnore.NAME + ": " + e.getMessage());
    }
  }

  /** As Helm's loader takes it: without a byte order mark, and not larger than 5 MiB. */
  private byte[] content(String file) {
    byte[] bytes = tree.read(file);
    if (bytes.length > ChartArchive.LARGEST_FILE) {
      throw new BrokenChart(
          "'" + tree.shown(file) + "' is larger than " + ChartArchive.LARGEST_FILE + " bytes");
    }
    var mark = BYTE_ORDER_MARK.getBytes(UTF_8);
    boolean isMarked = bytes.length >= 3 && new String(bytes, 0, 3, UTF_8).equals(BYTE_ORDER_MARK);
    return isMarked ? Arrays.copyOfRange(bytes, mark.length, bytes.length) : bytes;
  }

  private ChartReading found(ChartFiles files) {
    if (!files.contains("Chart.yaml")) {
      return new Absent(Reason.NO_CHART_YAML, theChart() + " has no Chart.yaml");
    }
    var metadata = ChartYaml.read(files);
    if (metadata.isLibrary()) {
      var text = theChart() + " is a library chart, which cannot be installed";
      return new Absent(Reason.LIBRARY, text);
    }
    var dependencies = new ChartDependencies(tree, path, metadata, files);
    if (!dependencies.missing().isEmpty()) {
      return new Absent(Reason.MISSING_DEPENDENCY, missing(dependencies.missing()));
    }
    remarks.addAll(dependencies.remarks());
    return new Found(new Chart(path, metadata, values(files), dependencies.files()), remarks);
  }

  private String missing(List<ChartDependency> missing) {
    return theChart()
        + " needs "
        + missing.stream().map(ChartDependency::shown).collect(Collectors.joining(", "))
        + ", which is not in its charts directory; fetch it there with 'helm dependency build "
        + tree.shown(path)
        + "'";
  }

  /** Helm takes values that we refuse, such as a key that is there twice; it decides. */
  private ObjectNode values(ChartFiles files) {
    try {
      return files.contains("values.yaml")
          ? ChartYaml.object(files, "values.yaml")
          : JsonNodeFactory.instance.objectNode();
    } catch (BrokenChart e) {
      remarks.add("the values of " + theChart() + " cannot be checked: " + e.text());
      return JsonNodeFactory.instance.objectNode();
    }
  }

  private String theChart() {
    return "the chart '" + tree.shown(path) + "'";
  }
}
