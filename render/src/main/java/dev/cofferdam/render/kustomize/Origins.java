package dev.cofferdam.render.kustomize;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cofferdam.document.YamlReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Finds where the objects that kustomize gave come from, by the annotation that it wrote. */
final class Origins {

  private final SourceFiles source;
  private final Layout layout;
  private final TreeMap<String, List<Manifest>> known = new TreeMap<>();

  Origins(SourceFiles source, Layout layout) {
    this.source = source;
    this.layout = layout;
  }

  /** The object with its file and line; the file is empty if that is not known. */
  Manifest locate(ObjectNode value) {
    var annotation = value.path("metadata").path("annotations").path(Annotations.ORIGIN);
    var path =
        YamlReader.read(annotation.asString("").getBytes(UTF_8)).documents().stream()
            .findFirst()
            .flatMap(it -> path(it.value()));
    return path.map(it -> new Manifest(it, line(it, value), value))
        .orElseGet(() -> new Manifest("", 1, value));
  }

  private Optional<String> path(JsonNode origin) {
    var written = origin.path("path").asString(origin.path("configuredIn").asString(""));
    return SourceFiles.resolve(layout.directory(), written).filter(source::isFile);
  }

  /** Names get prefixes and suffixes: the longest one that is in the name is taken for it. */
  private int line(String path, ObjectNode value) {
    if (SourceFiles.isKustomization(path)) {
      return 1;
    }
    var name = name(value);
    return manifests(path).stream()
        .filter(it -> it.kind().equals(value.path("kind").asString("")))
        .filter(it -> name.contains(name(it.value())))
        .max(Comparator.comparingInt(it -> name(it.value()).length()))
        .map(Manifest::line)
        .orElse(1);
  }

  private List<Manifest> manifests(String path) {
    return known.computeIfAbsent(path, this::read);
  }

  private List<Manifest> read(String path) {
    try {
      return ManifestFile.read(path, source.read(path));
    } catch (BuildRefusal | OnlyKustomizeKnows e) {
      return new ArrayList<>();
    }
  }

  private static String name(ObjectNode value) {
    return value.path("metadata").path("name").asString("");
  }
}
