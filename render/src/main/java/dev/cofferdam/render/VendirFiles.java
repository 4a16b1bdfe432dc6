package dev.cofferdam.render;

import dev.cofferdam.document.Document;
import dev.cofferdam.document.YamlReader;
import dev.cofferdam.render.RepositoryFacts.VendoredChart;
import dev.cofferdam.render.source.SourceTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** The charts that the vendir files of a repository ask for, and what is there of them. */
final class VendirFiles {

  private static final String CONFIG = "vendir.yml";
  private static final String LOCK = "vendir.lock.yml";

  private final SourceTree tree;

  VendirFiles(SourceTree tree) {
    this.tree = tree;
  }

  List<VendoredChart> charts() {
    List<VendoredChart> charts = new ArrayList<>();
    for (String path : tree.files()) {
      if (path.equals(CONFIG) || path.endsWith("/" + CONFIG)) {
        collect(path, charts);
      }
    }
    return charts;
  }

  private void collect(String path, List<VendoredChart> charts) {
    var folder = path.substring(0, path.length() - CONFIG.length());
    var lock =
        tree.files().contains(folder + LOCK) ? value(folder + LOCK) : MissingNode.getInstance();
    for (Document document : YamlReader.read(tree.read(path)).documents()) {
      var directories = document.value().path("directories");
      for (int i = 0; i < directories.size(); i++) {
        var contents = directories.path(i).path("contents");
        for (int j = 0; j < contents.size(); j++) {
          var place = document.placeOf(List.of("directories", i, "contents", j));
          add(path, folder, place.line(), directories.path(i), contents.path(j), lock, charts);
        }
      }
    }
  }

  private void add(
      String file,
      String folder,
      int line,
      JsonNode directory,
      JsonNode content,
      JsonNode lock,
      List<VendoredChart> charts) {
    var chart = content.path("helmChart");
    if (!chart.isObject()) {
      return;
    }
    var outer = directory.path("path").asString("");
    var inner = content.path("path").asString("");
    var path = Paths.clean(folder + outer + "/" + inner);
    charts.add(
        new VendoredChart(
            tree.shown(file),
            line,
            path,
            tree.shown(path),
            chart.path("name").asString(""),
            chart.path("version").asString(""),
            chart.path("repository").path("url").asString(""),
            locked(lock, outer, inner),
            present(path)));
  }

  private static Optional<String> locked(JsonNode lock, String outer, String inner) {
    for (JsonNode directory : lock.path("directories")) {
      for (JsonNode content : directory.path("contents")) {
        if (directory.path("path").asString("").equals(outer)
            && content.path("path").asString("").equals(inner)) {
          return Optional.ofNullable(content.path("helmChart").path("version").asString(null));
        }
      }
    }
    return Optional.empty();
  }

  private Optional<String> present(String path) {
    var chart = path.isEmpty() ? "Chart.yaml" : path + "/Chart.yaml";
    return tree.files().contains(chart)
        ? Optional.ofNullable(value(chart).path("version").asString(null))
        : Optional.empty();
  }

  private JsonNode value(String path) {
    return YamlReader.read(tree.read(path)).documents().stream()
        .findFirst()
        .map(Document::value)
        .orElse(MissingNode.getInstance());
  }
}
