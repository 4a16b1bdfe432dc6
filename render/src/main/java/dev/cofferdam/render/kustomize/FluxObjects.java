package dev.cofferdam.render.kustomize;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What Flux takes from what kustomize gives (kustomize-controller, fluxcd/pkg ssa): no
 * kustomization files, and instead of anything with a list of items the items.
 */
final class FluxObjects {

  private static final String KUSTOMIZE = "kustomize.config.k8s.io/";

  private FluxObjects() {}

  /**
   * None, one, or several objects.
   *
   * @throws BuildRefusal if Flux would refuse it
   */
  static List<BuiltObject> of(Manifest manifest) {
    checkComplete(manifest);
    var items = manifest.value().path("items");
    if (!items.isArray()) {
      return isKept(manifest.value()) ? List.of(built(manifest, manifest.value())) : List.of();
    }
    List<BuiltObject> objects = new ArrayList<>();
    for (var item : items) {
      if (!(item instanceof ObjectNode object)) {
        var text =
            "Flux takes everything with items apart, and an item of %s is no object; mend it";
        throw manifest.refusal(text.formatted(manifest.shown()));
      }
      objects.add(built(manifest, object));
    }
    return objects;
  }

  private static void checkComplete(Manifest manifest) {
    var value = manifest.value();
    if (isEmpty(value.path("apiVersion"))) {
      throw manifest.refusal("%s has no apiVersion; give it one".formatted(manifest.shown()));
    }
    if (isEmpty(value.path("kind")) || isEmpty(value.path("metadata").path("name"))) {
      throw manifest.refusal("a %s without metadata.name; give it one".formatted(manifest.kind()));
    }
  }

  private static boolean isEmpty(JsonNode value) {
    return !value.isString() || value.asString().isEmpty();
  }

  private static boolean isKept(ObjectNode value) {
    return !value.path("kind").asString().equalsIgnoreCase("kustomization")
        || !value.path("apiVersion").asString().startsWith(KUSTOMIZE);
  }

  private static BuiltObject built(Manifest manifest, ObjectNode value) {
    var file = Optional.of(manifest.file()).filter(it -> !it.isEmpty());
    return new BuiltObject(value, file, manifest.line());
  }
}
