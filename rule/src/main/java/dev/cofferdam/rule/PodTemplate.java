package dev.cofferdam.rule;

import dev.cofferdam.render.RenderedObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The pods that an object stands for.
 *
 * @param path where the template is in the object; empty for a Pod itself
 * @param template an object with the metadata and spec of a pod
 */
record PodTemplate(RenderedObject object, String path, JsonNode template) {

  private static final Set<String> GROUPS = Set.of("", "apps", "batch", "argoproj.io");
  private static final SortedMap<String, String> PATHS = paths();

  private static SortedMap<String, String> paths() {
    SortedMap<String, String> paths = new TreeMap<>();
    paths.put("Pod", "");
    paths.put("PodTemplate", "template");
    paths.put("CronJob", "spec.jobTemplate.spec.template");
    for (String kind :
        List.of(
            "DaemonSet",
            "Deployment",
            "Job",
            "ReplicaSet",
            "ReplicationController",
            "Rollout",
            "StatefulSet")) {
      paths.put(kind, "spec.template");
    }
    return Collections.unmodifiableSortedMap(paths);
  }

  /** A container of a pod, and its field in the object. */
  record Container(String field, JsonNode value) {

    String name() {
      return value.path("name").asString("");
    }
  }

  /** Those of the cluster, without the tests of charts, which nobody runs unless asked to. */
  static Stream<PodTemplate> all(Declared declared) {
    return declared.all().flatMap(object -> tryOf(object).stream());
  }

  private static Optional<PodTemplate> tryOf(RenderedObject object) {
    var path = PATHS.get(object.kind());
    if (path == null || !GROUPS.contains(object.identity().group()) || isTest(object)) {
      return Optional.empty();
    }
    JsonNode template = object.value();
    for (String name : path.isEmpty() ? List.<String>of() : List.of(path.split("\\."))) {
      template = template.path(name);
    }
    return Optional.of(new PodTemplate(object, path, template));
  }

  private static boolean isTest(RenderedObject object) {
    return !object.hooks().isEmpty()
        && object.hooks().stream().allMatch(hook -> hook.startsWith("test"));
  }

  JsonNode spec() {
    return template.path("spec");
  }

  JsonNode labels() {
    return template.path("metadata").path("labels");
  }

  /** The field of the object that its spec has. */
  String specField() {
    return path.isEmpty() ? "spec" : path + ".spec";
  }

  /** Its containers, those that run first or for a while included. */
  List<Container> containers() {
    List<Container> found = new ArrayList<>();
    for (String list : List.of("initContainers", "containers", "ephemeralContainers")) {
      var containers = spec().path(list);
      for (int i = 0; i < containers.size(); i++) {
        found.add(new Container("%s.%s[%d]".formatted(specField(), list, i), containers.path(i)));
      }
    }
    return found;
  }
}
