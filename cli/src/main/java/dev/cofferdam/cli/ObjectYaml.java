package dev.cofferdam.cli;

import dev.cofferdam.file.YamlWriter;
import dev.cofferdam.render.RenderedObject;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** An object for people to read: what matters first, keys in order, no value of a Secret. */
final class ObjectYaml {

  static final String HIDDEN = "****";

  private static final List<String> FIRST = List.of("apiVersion", "kind", "metadata");
  private static final List<String> SHOWN_OF_SECRET =
      List.of("apiVersion", "kind", "metadata", "type", "immutable");
  private static final String LAST_APPLIED = "kubectl.kubernetes.io/last-applied-configuration";
  private static final List<String> FIRST_OF_METADATA =
      List.of("name", "namespace", "labels", "annotations");

  private ObjectYaml() {}

  /** One document, ended by a line end. */
  static String text(RenderedObject object) {
    return YamlWriter.write(shown(object));
  }

  /** The same as JSON. */
  static ObjectNode shown(RenderedObject object) {
    var ordered = ordered(object.value(), FIRST);
    if (ordered.get("metadata") instanceof ObjectNode metadata) {
      ordered.set("metadata", ordered(metadata, FIRST_OF_METADATA));
    }
    if (object.kind().equals("Secret")) {
      hide(ordered, object.is("", "Secret"));
    }
    return ordered;
  }

  /**
   * A field of another name may be a misspelled one, and kubectl keeps a copy of them all. What has
   * another apiVersion may be a kind of others, or a Secret that is misspelled too.
   */
  private static void hide(ObjectNode secret, boolean certain) {
    for (String field : certain ? List.copyOf(secret.propertyNames()) : secretFields(secret)) {
      if (secret.get(field) instanceof ObjectNode values && !field.equals("metadata")) {
        List.copyOf(values.propertyNames()).forEach(key -> values.put(key, HIDDEN));
      } else if (!SHOWN_OF_SECRET.contains(field)) {
        secret.put(field, HIDDEN);
      }
    }
    if (secret.path("metadata").path("annotations") instanceof ObjectNode annotations
        && annotations.has(LAST_APPLIED)) {
      annotations.put(LAST_APPLIED, HIDDEN);
    }
  }

  private static List<String> secretFields(ObjectNode secret) {
    return Stream.of("data", "stringData").filter(secret::has).toList();
  }

  private static ObjectNode ordered(ObjectNode map, List<String> first) {
    var ordered = JsonNodeFactory.instance.objectNode();
    for (String key : first) {
      if (map.has(key)) {
        ordered.set(key, ordered(map.get(key)));
      }
    }
    NavigableMap<String, JsonNode> rest = new TreeMap<>();
    map.forEachEntry(rest::put);
    first.forEach(rest::remove);
    for (Map.Entry<String, JsonNode> entry : rest.entrySet()) {
      ordered.set(entry.getKey(), ordered(entry.getValue()));
    }
    return ordered;
  }

  private static JsonNode ordered(JsonNode value) {
    if (value instanceof ObjectNode map) {
      return ordered(map, List.of());
    }
    if (value.isArray()) {
      var list = JsonNodeFactory.instance.arrayNode(value.size());
      value.forEach(item -> list.add(ordered(item)));
      return list;
    }
    return value;
  }
}
