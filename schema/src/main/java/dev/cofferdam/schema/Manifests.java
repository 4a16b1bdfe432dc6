package dev.cofferdam.schema;

import dev.cofferdam.document.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The objects in a document. */
final class Manifests {

  private static final String LIST = "List";

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

  /** The field that is missing or no text, of what somebody meant to be an object. */
  static Optional<String> lacking(JsonNode value) {
    boolean either = value.has("apiVersion") || value.has("kind");
    boolean both = value.has("apiVersion") && value.has("kind");
    boolean meant =
        both || (either && (value.path("metadata").isObject() || value.path("spec").isObject()));
    return Stream.of("apiVersion", "kind")
        .filter(field -> meant && !value.path(field).isString())
        .findFirst();
  }

  /** The items of lists that are no objects. */
  static List<List<Object>> strayItems(JsonNode value) {
    List<List<Object>> found = new ArrayList<>();
    collectStray(value, List.of(), found);
    return found;
  }

  private static void collectStray(JsonNode value, List<Object> path, List<List<Object>> found) {
    if (isList(value)) {
      forEachItem(value, path, (item, below) -> collectStray(item, below, found));
    } else if (!path.isEmpty() && !isObject(value)) {
      found.add(path);
    }
  }

  private static void collect(
      Document document, JsonNode value, List<Object> path, List<Manifest> found) {
    if (isList(value)) {
      forEachItem(value, path, (item, below) -> collect(document, item, below, found));
    } else if (value instanceof ObjectNode object && isObject(object)) {
      found.add(new Manifest(document, path, object));
    }
  }

  private static void forEachItem(
      JsonNode list, List<Object> path, BiConsumer<JsonNode, List<Object>> action) {
    var items = list.path("items");
    for (int i = 0; i < items.size(); i++) {
      var below = new ArrayList<>(path);
      below.add("items");
      below.add(i);
      action.accept(item(items.get(i), list), List.copyOf(below));
    }
  }

  /** {@code v1 List}, and the typed lists that kubectl takes as well, such as ConfigMapList. */
  private static boolean isList(JsonNode value) {
    return isObject(value)
        && value.path("kind").asString().endsWith(LIST)
        && (value.path("items").isArray() || isPlainList(value));
  }

  private static boolean isPlainList(JsonNode value) {
    return value.path("kind").asString().equals(LIST)
        && value.path("apiVersion").asString().equals("v1");
  }

  /** An item of a typed list may leave its kind to the list. */
  private static JsonNode item(JsonNode item, JsonNode list) {
    if (isPlainList(list) || !(item instanceof ObjectNode object)) {
      return item;
    }
    var kind = list.path("kind").asString();
    var copy = object.deepCopy();
    copy.putIfAbsent("apiVersion", list.get("apiVersion"));
    copy.putIfAbsent("kind", copy.stringNode(kind.substring(0, kind.length() - LIST.length())));
    return copy;
  }
}
