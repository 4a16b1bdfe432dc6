package dev.cofferdam.render.kustomize;

import dev.cofferdam.document.YamlReader;
import dev.cofferdam.render.kustomize.BuildFailure.Reason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a traversal comes to know. */
final class Findings {

  private final SourceFiles source;
  private final Map<String, ReadKustomization> read = new LinkedHashMap<>();
  private final Map<String, List<String>> missing = new LinkedHashMap<>();
  private @Nullable BuildFailure failure;

  final List<String> manifests = new ArrayList<>();
  final SortedSet<String> files = new TreeSet<>();
  final List<String> needs = new ArrayList<>();
  final List<String> components = new ArrayList<>();

  Findings(SourceFiles source) {
    this.source = source;
  }

  /** A file, which is read once only. */
  ReadKustomization read(String path, boolean isRoot) {
    var known = read.get(path);
    if (known == null) {
      files.add(path);
      known = ReadKustomization.read(source, path, isRoot);
      read.put(path, known);
      for (var field : known.needs()) {
        need(field + " in " + source.shown(path));
      }
    }
    return known;
  }

  /** Something that only kustomize can do. */
  void need(String what) {
    if (!needs.contains(what)) {
      needs.add(what);
    }
  }

  void missing(ReadKustomization file, String text) {
    var texts = missing.computeIfAbsent(file.path(), it -> new ArrayList<>());
    if (!texts.contains(text)) {
      texts.add(text);
    }
  }

  /** Only the first counts. */
  void fail(BuildFailure next) {
    failure = failure == null ? next : failure;
  }

  void fail(Reason reason, ReadKustomization file, List<Object> at, String text) {
    fail(new BuildFailure(reason, text, Optional.of(file.path()), file.line(at)));
  }

  Optional<BuildFailure> failure() {
    return Optional.ofNullable(failure);
  }

  List<KustomizationFile> kustomizations() {
    return read.values().stream().map(this::kustomization).toList();
  }

  private KustomizationFile kustomization(ReadKustomization file) {
    var resources = new ArrayList<String>();
    for (var field : List.of("resources", "bases")) {
      file.value().path(field).forEach(it -> resources.add(it.asString("")));
    }
    var lost = missing.getOrDefault(file.path(), List.of());
    return new KustomizationFile(file.path(), resources, lost, unlisted(file), file.ignored());
  }

  /** Everything that a kustomization file mentions is among the files. */
  private List<String> unlisted(ReadKustomization file) {
    return source.in(directory(file.path())).stream()
        .filter(SourceFiles::isYaml)
        .filter(it -> !files.contains(it) && !SourceFiles.isKustomization(it))
        .filter(this::holdsObjects)
        .toList();
  }

  private boolean holdsObjects(String path) {
    return YamlReader.read(source.read(path)).documents().stream()
        .anyMatch(it -> isObject(it.value()));
  }

  private static boolean isObject(JsonNode value) {
    return value.path("apiVersion").isString() && value.path("kind").isString();
  }

  static String directory(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }
}
