package dev.cofferdam.render.kustomize;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * A path that a kustomization file has somewhere.
 *
 * @param at where it stands in the file
 * @param text the path as it is written
 */
record PathReference(Use use, List<Object> at, String text) {

  /** What kustomize takes it for. */
  enum Use {
    /** Manifests or a directory. */
    RESOURCE,
    /** The directory of a component. */
    COMPONENT,
    /** What RESOURCE is, or YAML: the configuration of a plugin. */
    PLUGIN,
    /** A file. */
    FILE,
    /** A file, or YAML. */
    FILE_OR_YAML
  }

  /** Fields of plugins' configurations that hold paths (kustomize api/internal/builtins). */
  private static final Set<String> PLUGIN_PATHS =
      Set.of("path", "paths", "files", "env", "envs", "targetFilePath");

  /** Paths in these lead through objects. */
  private static final Set<String> NO_FILES = Set.of("fieldSpecs", "fields", "targets", "source");

  private static final TreeMap<String, Use> LISTS = lists();

  private static TreeMap<String, Use> lists() {
    var lists = new TreeMap<String, Use>();
    lists.put("resources", Use.RESOURCE);
    lists.put("bases", Use.RESOURCE);
    lists.put("components", Use.COMPONENT);
    lists.put("generators", Use.PLUGIN);
    lists.put("transformers", Use.PLUGIN);
    lists.put("validators", Use.PLUGIN);
    lists.put("crds", Use.FILE);
    lists.put("configurations", Use.FILE);
    lists.put("patchesStrategicMerge", Use.FILE_OR_YAML);
    return lists;
  }

  /** All that a file has, with what is not empty: resources first, as kustomize reads them. */
  static List<PathReference> in(ReadKustomization file) {
    List<PathReference> found = new ArrayList<>();
    for (var field : List.of("resources", "bases", "components")) {
      list(file, field, found);
    }
    LISTS.keySet().stream()
        .filter(it -> !List.of("resources", "bases", "components").contains(it))
        .forEach(it -> list(file, it, found));
    for (var field : List.of("patches", "patchesJson6902", "replacements")) {
      entries(file, field).forEach(at -> single(file, at, "path", found));
    }
    single(file, List.of("openapi"), "path", found);
    for (var field : List.of("configMapGenerator", "secretGenerator")) {
      entries(file, field).forEach(at -> generator(file, at, found));
    }
    return found;
  }

  /** The files that a plugin's configuration names, with and without a key before them. */
  static List<String> inPlugin(JsonNode configuration) {
    List<String> found = new ArrayList<>();
    configuration.forEachEntry(
        (name, value) -> {
          if (PLUGIN_PATHS.contains(name)) {
            for (var item : value.isArray() ? value : List.of(value)) {
              found.add(item.asString(""));
              found.add(source(item.asString("")));
            }
          }
          if (!NO_FILES.contains(name)) {
            found.addAll(inPlugin(value));
          }
        });
    if (configuration.isArray()) {
      configuration.forEach(item -> found.addAll(inPlugin(item)));
    }
    return found;
  }

  private static void list(ReadKustomization file, String field, List<PathReference> found) {
    var use = Objects.requireNonNull(LISTS.get(field));
    texts(file, List.of(field), use, found);
  }

  private static void generator(
      ReadKustomization file, List<Object> at, List<PathReference> found) {
    texts(file, append(at, "files"), Use.FILE, found);
    texts(file, append(at, "envs"), Use.FILE, found);
    single(file, at, "env", found);
  }

  private static void texts(
      ReadKustomization file, List<Object> at, Use use, List<PathReference> found) {
    int size = value(file, at).size();
    for (int i = 0; i < size; i++) {
      var item = append(at, i);
      var text = value(file, item).asString();
      found.add(new PathReference(use, item, at.contains("files") ? source(text) : text));
    }
  }

  private static void single(
      ReadKustomization file, List<Object> at, String field, List<PathReference> found) {
    var text = value(file, append(at, field)).asString("");
    if (!text.isEmpty()) {
      found.add(new PathReference(Use.FILE, append(at, field), text));
    }
  }

  /** Behind the key that it may be given. */
  private static String source(String text) {
    return text.substring(text.indexOf('=') + 1);
  }

  private static List<List<Object>> entries(ReadKustomization file, String field) {
    List<List<Object>> entries = new ArrayList<>();
    for (int i = 0; i < file.value().path(field).size(); i++) {
      entries.add(List.of(field, i));
    }
    return entries;
  }

  private static JsonNode value(ReadKustomization file, List<Object> at) {
    JsonNode value = file.value();
    for (var step : at) {
      value = step instanceof Integer index ? value.path(index) : value.path(step.toString());
    }
    return value;
  }

  private static List<Object> append(List<Object> path, Object step) {
    List<Object> longer = new ArrayList<>(path);
    longer.add(step);
    return longer;
  }
}
