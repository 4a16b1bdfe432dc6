package dev.cofferdam.render;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.cofferdam.document.Document;
import dev.cofferdam.document.Fault;
import dev.cofferdam.document.YamlReader;
import dev.cofferdam.render.source.SourceTree;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The Flux objects that stand in the files of a repository, before anything is made of them. */
record FluxFiles(List<Raw> objects, List<Unrendered> unreadable) {

  private static final String CHART = "Chart.yaml";

  /**
   * An object as it is written.
   *
   * @param path its file, from the root of the tree
   */
  record Raw(ObjectNode value, String path, int line) {

    boolean isWhole() {
      return value.path("spec").has("sourceRef")
          || value.path("spec").has("chart")
          || value.path("spec").has("chartRef")
          || value.path("spec").has("url");
    }
  }

  /** Those below the scope's directory; templates of charts are not looked into. */
  static FluxFiles in(Scope scope) {
    var tree = scope.tree();
    var templates = templates(tree);
    var files =
        tree.files().stream()
            .filter(path -> scope.contains(path) && isManifest(path) && !isBelow(path, templates))
            .toList()
            .parallelStream()
            .map(path -> read(tree, path))
            .toList();
    return new FluxFiles(
        files.stream().flatMap(file -> file.objects().stream()).toList(),
        files.stream().flatMap(file -> file.unreadable().stream()).toList());
  }

  /** Without the objects of some files. */
  FluxFiles without(Predicate<String> paths) {
    return new FluxFiles(
        objects.stream().filter(raw -> !paths.test(raw.path())).toList(), unreadable);
  }

  static boolean isManifest(String path) {
    return path.endsWith(".yaml") || path.endsWith(".yml");
  }

  /** The directories of templates of all charts, each with a slash behind it. */
  static SortedSet<String> templates(SourceTree tree) {
    SortedSet<String> found = new TreeSet<>();
    for (String path : tree.files()) {
      if (path.equals(CHART) || path.endsWith("/" + CHART)) {
        found.add(path.substring(0, path.length() - CHART.length()) + "templates/");
      }
    }
    return found;
  }

  /** Whether one of the directories is above the path; asked for each part of the path alone. */
  static boolean isBelow(String path, SortedSet<String> directories) {
    for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
      if (directories.contains(path.substring(0, slash + 1))) {
        return true;
      }
    }
    return false;
  }

  private static FluxFiles read(SourceTree tree, String path) {
    var bytes = tree.read(path);
    if (!new String(bytes, ISO_8859_1).contains(FluxKinds.MARK)) {
      return new FluxFiles(List.of(), List.of());
    }
    List<Raw> objects = new ArrayList<>();
    var reading = YamlReader.read(bytes);
    reading.documents().forEach(document -> collect(path, document, objects));
    var unreadable =
        reading.faults().stream().map(fault -> unreadable(tree.shown(path), fault)).toList();
    return new FluxFiles(objects, unreadable);
  }

  private static Unrendered unreadable(String file, Fault fault) {
    var origin = Origin.of(file, fault.place().line());
    return new Unrendered(Unrendered.Reason.FAILED, "file", origin, fault.text());
  }

  private static void collect(String path, Document document, List<Raw> objects) {
    for (Found found : Found.in(document)) {
      if (Manifests.group(found.value()).endsWith("toolkit.fluxcd.io")) {
        objects.add(new Raw(found.value(), path, found.line()));
      }
    }
  }

  /** Those of a kind that say enough to be meant as they are, and not as a patch. */
  List<Raw> whole(String group, String kind) {
    return objects.stream()
        .filter(raw -> Manifests.is(raw.value(), group, kind) && raw.isWhole())
        .toList();
  }

  /** An object of a document, those of a {@code kind: List} one by one. */
  record Found(ObjectNode value, int line) {

    static List<Found> in(Document document) {
      List<Found> found = new ArrayList<>();
      if (isList(document.value())) {
        var items = document.value().path("items");
        for (int i = 0; i < items.size(); i++) {
          add(found, items.get(i), document.placeOf(List.of("items", i)).line());
        }
      } else {
        add(found, document.value(), document.place().line());
      }
      return found;
    }

    private static boolean isList(JsonNode value) {
      return value.path("kind").asString("").endsWith("List") && value.path("items").isArray();
    }

    private static void add(List<Found> found, JsonNode value, int line) {
      if (value instanceof ObjectNode object
          && object.path("apiVersion").isString()
          && object.path("kind").isString()) {
        found.add(new Found(object, line));
      }
    }
  }
}
