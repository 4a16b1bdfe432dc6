package dev.cofferdam.render.helm;

import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Values in the order of their keys, to be compared as text. */
final class Sorted {

  private Sorted() {}

  static JsonNode copy(JsonNode value) {
    if (value.isObject()) {
      var copy = JsonNodeFactory.instance.objectNode();
      var sorted = new TreeMap<String, JsonNode>();
      value.forEachEntry(sorted::put);
      sorted.forEach((key, inner) -> copy.set(key, copy(inner)));
      return copy;
    }
    if (value.isArray()) {
      var copy = JsonNodeFactory.instance.arrayNode();
      value.forEach(item -> copy.add(copy(item)));
      return copy;
    }
    return value;
  }
}
