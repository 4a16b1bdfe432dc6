package dev.cofferdam.schema;

import dev.cofferdam.document.Document;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The objects in a document. */
final class Manifests {

  private Manifests() {}

  /**
   * An object, and where it is in its document.
   *
   * @param path empty unless the object is an item of a list
   */
  record Manifest(Document document, List<Object> path, ObjectNode object) {

    /** The kind, namespace and name, as far as there are any. */
    String name() {
      var metadata = object.path("metadata");
      var name = metadata.path("name").asString("");
      var namespace = metadata.path("namespace").asString("");
      var kind = object.path("kind").asString("");
      if (name.isEmpty()) {
        return kind;
      }
      return kind + " " + (namespace.isEmpty() ? name : namespace + "/" + name);
    }
  }

  /** The objects of a document; those of a {@code kind: List} one by one. */
  static List<Manifest> in(Document document) {
    return in(document, document.value());
  }

  /** The objects of a value that stands for a document. */
  static List<Manifest> in(Document document, JsonNode value) {
    List<Manifest> found = new ArrayList<>();
    collect(document, value, List.of(), found);
    return found;
  }

  static boolean isObject(JsonNode value) {
    return value.path("apiVersion").isString() && value.path("kind").isString();
  }

  /** Whether somebody meant it to be an object, and left something out. */
  static boolean isMeantToBeOne(JsonNode value) {
    return value.path("metadata").isObject()
        && value.path("apiVersion").isString() != value.path("kind").isString();
  }

  private static void collect(
      Document document, JsonNode value, List<Object> path, List<Manifest> found) {
    if (isList(value)) {
      var items = value.path("items");
      for (int i = 0; i < items.size(); i++) {
        var below = new ArrayList<>(path);
        below.add("items");
        below.add(i);
        collect(document, items.get(i), List.copyOf(below), found);
      }
    } else if (value instanceof ObjectNode object && isObject(object)) {
      found.add(new Manifest(document, path, object));
    }
  }

  /** {@code v1 List}, and the typed lists that kubectl takes as well, such as ConfigMapList. */
  private static boolean isList(JsonNode value) {
    return isObject(value)
        && value.path("kind").asString().endsWith("List")
        && value.path("items").isArray();
  }
}
