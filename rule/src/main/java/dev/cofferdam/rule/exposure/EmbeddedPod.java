package dev.cofferdam.rule.exposure;

import dev.cofferdam.render.RenderedObject;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A pod that an object describes, wherever it does: every part with a list of containers counts, of
 * kinds that nobody knows as well. Of kinds that Kubernetes does not bring itself, so does a part
 * with containers of other names: a step of Tekton, a template of Argo Workflows, the upgrade of a
 * Plan.
 *
 * @param field where its spec is in the object
 * @param metadata what is beside its spec
 */
public record EmbeddedPod(RenderedObject object, String field, JsonNode spec, JsonNode metadata) {

  private static final List<String> LISTS =
      List.of("initContainers", "containers", "ephemeralContainers");

  /** What operators and engines call lists of containers besides; those have images. */
  private static final Pattern OTHER_LISTS = Pattern.compile(".+[cC]ontainers|sidecars|steps");

  /** Those that stand alone may be called anything; these only name an image. */
  private static final Pattern NO_PROGRAM = Pattern.compile("Image.*");

  /**
   * A container of a pod.
   *
   * @param field where it is in the object
   */
  public record Container(String field, JsonNode value) {

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
        isPod(object, field.value())
            ? Stream.of(
                new EmbeddedPod(object, field.path(), field.value(), parent.path("metadata")))
            : Stream.<EmbeddedPod>of();
    return Stream.concat(
        own, field.children().stream().flatMap(it -> below(object, it, field.value())));
  }

  private static boolean isPod(RenderedObject object, JsonNode node) {
    return !containers(object, "", node).isEmpty();
  }

  /** Its containers, those that run first or for a while included. */
  List<Container> containers() {
    return containers(object, field, spec);
  }

  private static List<Container> containers(RenderedObject object, String field, JsonNode spec) {
    List<Container> found = new ArrayList<>();
    for (String list : LISTS) {
      var items = new Field(list, list, spec.path(list)).children();
      if (spec.path(list).path(0).isObject()) {
        items.forEach(it -> found.add(new Container(at(field, it.path()), it.value())));
      }
    }
    if (!spec.isObject()
        || CustomResources.isBuiltIn(object.identity().group())
        || NO_PROGRAM.matcher(object.kind()).matches()) {
      return found;
    }
    for (Field child : new Field("", "", spec).children()) {
      boolean others = !LISTS.contains(child.name()) && OTHER_LISTS.matcher(child.name()).matches();
      Stream.concat(Stream.of(child), others ? child.children().stream() : Stream.of())
          .filter(it -> it.value().path("image").isString())
          .forEach(it -> found.add(new Container(at(field, it.path()), it.value())));
    }
    return found;
  }

  /** The field of the object that a field of the spec is. */
  String at(String path) {
    return at(field, path);
  }

  private static String at(String field, String path) {
    return field.isEmpty() ? path : field + "." + path;
  }
}
