package dev.cofferdam.schema;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Items that the API server cannot tell apart: two of a set that are equal, or two of a map that
 * have the same keys (Kubernetes, {@code x-kubernetes-list-type}).
 */
final class UniqueItems {

  private final List<Problem> problems = new ArrayList<>();

  private UniqueItems() {}

  static List<Problem> twice(ObjectNode object, JsonNode schema) {
    var unique = new UniqueItems();
    unique.walk(object, schema, new ArrayList<>());
    return unique.problems;
  }

  private void walk(JsonNode value, JsonNode schema, List<Object> path) {
    if (value.isObject()) {
      value.forEachEntry((name, child) -> into(child, Pruned.below(schema, name), name, path));
    } else if (value.isArray()) {
      check(value, schema, path);
      for (int i = 0; i < value.size(); i++) {
        into(value.get(i), schema.path("items"), i, path);
      }
    }
  }

  private void into(JsonNode value, JsonNode schema, Object element, List<Object> path) {
    if (value.isContainer() && !schema.isMissingNode()) {
      path.add(element);
      walk(value, schema, path);
      path.remove(path.size() - 1);
    }
  }

  private void check(JsonNode items, JsonNode schema, List<Object> path) {
    var type = schema.path("x-kubernetes-list-type").asString("");
    if (!type.equals("map") && !type.equals("set")) {
      return;
    }
    var keys = keys(schema);
    Set<List<JsonNode>> seen = new HashSet<>();
    for (int i = 0; i < items.size(); i++) {
      if (!seen.add(identity(items.get(i), schema.path("items"), keys))) {
        add(path, i, keys);
      }
    }
  }

  private static List<String> keys(JsonNode schema) {
    return schema
        .path("x-kubernetes-list-map-keys")
        .valueStream()
        .map(key -> key.asString(""))
        .toList();
  }

  private static List<JsonNode> identity(JsonNode item, JsonNode schema, List<String> keys) {
    return keys.isEmpty()
        ? List.of(item)
        : keys.stream().map(key -> valueOrDefault(item, schema, key)).toList();
  }

  private static JsonNode valueOrDefault(JsonNode item, JsonNode schema, String key) {
    return item.has(key) ? item.get(key) : schema.path("properties").path(key).path("default");
  }

  private void add(List<Object> path, int index, List<String> keys) {
    var at = new ArrayList<>(path);
    at.add(index);
    problems.add(
        new Problem(
            "schema/unique",
            List.copyOf(at),
            keys.isEmpty()
                ? "is there twice; remove one"
                : "has the same %s as an item before it; change one"
                    .formatted(String.join(" and ", keys))));
  }
}
