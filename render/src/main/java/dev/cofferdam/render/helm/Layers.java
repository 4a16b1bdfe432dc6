package dev.cofferdam.render.helm;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Values laid over values (fluxcd/pkg chartutil, MergeMaps). */
final class Layers {

  private Layers() {}

  /**
   * Of two maps at the same place, both are kept; of anything else, the upper one, null too.
   *
   * <p>The result is a map of its own as deep as both have maps. What only one of them has is not
   * copied but shared, so that a later {@code --set} changes it there as well. That decides who
   * wins between {@code targetPath} and inline values, and so it is kept.
   */
  static ObjectNode merge(ObjectNode lower, ObjectNode upper) {
    var merged = JsonNodeFactory.instance.objectNode();
    lower.properties().forEach(entry -> merged.set(entry.getKey(), entry.getValue()));
    for (var entry : upper.properties()) {
      merged.set(entry.getKey(), over(merged.get(entry.getKey()), entry.getValue()));
    }
    return merged;
  }

  private static JsonNode over(@Nullable JsonNode lower, JsonNode upper) {
    return lower instanceof ObjectNode below && upper instanceof ObjectNode above
        ? merge(below, above)
        : upper;
  }
}
