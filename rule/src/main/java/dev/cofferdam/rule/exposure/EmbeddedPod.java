package dev.cofferdam.rule.exposure;

import dev.cofferdam.render.RenderedObject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A pod that an object describes, wherever it does: every part with a list of containers counts, of
 * kinds that nobody knows as well. So does a part with containers of other names: a step of Tekton,
 * a template of Argo Workflows, the upgrade of a Plan.
 *
 * @param field where its spec is in the object
 * @param metadata what is beside its spec
 */
record EmbeddedPod(RenderedObject object, String field, JsonNode spec, JsonNode metadata) {

  private static final List<String> LISTS =
      List.of("initContainers", "containers", "ephemeralContainers", "sidecars", "steps");

  /**
   * Containers that stand alone (Argo Workflows, Template; Tekton, TaskSpec; system-upgrade, Plan).
   */
  private static final List<String> ALONE =
      List.of("container", "prepare", "script", "stepTemplate", "upgrade");

  /**
   * A container of a pod.
   *
   * @param field where it is in the object
   */
  record Container(String field, JsonNode value) {

    String name() {
      return value.path("name").asString("");
    }

    /** As it is written, with the registry and the tag. */
    String image() {
      return value.path("image").asString("");
    }

    /** Its command, and then its arguments. */
    List<String> words() {
      return Stream.of("command", "args")
          .flatMap(list -> value.path(list).valueStream())
          .map(word -> word.asString(""))
          .toList();
    }

    /** What Kubernetes calls in it besides: of hooks and probes. */
    List<List<String>> calls() {
      return Stream.concat(
              Stream.of("postStart", "preStop").map(value.path("lifecycle")::path),
              Stream.of("startupProbe", "livenessProbe", "readinessProbe").map(value::path))
          .map(it -> it.path("exec").path("command"))
          .map(it -> it.valueStream().map(word -> word.asString("")).toList())
          .filter(it -> !it.isEmpty())
          .toList();
    }

    /** Its environment variable of this name as it is written; a missing node if it has none. */
    JsonNode env(String name) {
      return value
          .path("env")
          .valueStream()
          .filter(it -> it.path("name").asString("").equals(name))
          .reduce((first, last) -> last)
          .orElse(value.path("env").path(-1));
    }
  }

  /** Those of an object, in the order that they are written in. */
  static Stream<EmbeddedPod> of(RenderedObject object) {
    return below(object, new Field("", "", object.value()), object.value().path(""));
  }

  private static Stream<EmbeddedPod> below(RenderedObject object, Field field, JsonNode parent) {
    var own =
        isPod(field.value())
            ? Stream.of(
                new EmbeddedPod(object, field.path(), field.value(), parent.path("metadata")))
            : Stream.<EmbeddedPod>of();
    return Stream.concat(
        own, field.children().stream().flatMap(it -> below(object, it, field.value())));
  }

  private static boolean isPod(JsonNode node) {
    return LISTS.stream().anyMatch(list -> isContainers(list, node.path(list)))
        || ALONE.stream().anyMatch(name -> node.path(name).path("image").isString());
  }

  /** Lists of other names hold containers where these have images. */
  private static boolean isContainers(String list, JsonNode containers) {
    return list.endsWith("ontainers")
        ? containers.path(0).isObject()
        : containers.valueStream().anyMatch(it -> it.path("image").isString());
  }

  /** Its containers, those that run first or for a while included. */
  List<Container> containers() {
    List<Container> found = new ArrayList<>();
    for (String list : LISTS) {
      var containers = spec.path(list);
      for (int i = 0; isContainers(list, containers) && i < containers.size(); i++) {
        found.add(new Container(at("%s[%d]".formatted(list, i)), containers.path(i)));
      }
    }
    for (String name : ALONE) {
      if (spec.path(name).path("image").isString()) {
        found.add(new Container(at(name), spec.path(name)));
      }
    }
    return found;
  }

  /** The field of the object that a field of the spec is. */
  String at(String path) {
    return field.isEmpty() ? path : field + "." + path;
  }
}
