package dev.cofferdam.schema;

import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Turns the schema of a kind into one for JSON Schema validators that lets no unknown field pass,
 * together with all definitions of Kubernetes that it refers to.
 */
final class Strict {

  private static final String REFERENCE = "#/definitions/";

  /** The formats that mean the same to the API server as to JSON Schema. */
  private static final Set<String> FORMATS = Set.of("date-time", "ipv4", "ipv6", "uuid");

  private final SortedMap<String, JsonNode> definitions = new TreeMap<>();

  private Strict() {}

  static ObjectNode of(KindSchema kind) {
    var strict = new Strict();
    var root = strict.strict(kind.schema());
    var properties = root.withObject("properties");
    properties.putObject("apiVersion").put("type", "string");
    properties.putObject("kind").put("type", "string");
    properties.set("metadata", strict.reference(Pruned.METADATA));
    properties.remove("status");
    var document = JsonNodeFactory.instance.objectNode();
    document.setAll(root);
    var all = document.putObject("definitions");
    strict.definitions.forEach(all::set);
    return document;
  }

  private ObjectNode reference(String name) {
    if (!definitions.containsKey(name)) {
      definitions.put(name, JsonNodeFactory.instance.objectNode());
      definitions.put(name, strict(BuiltIn.definition(name)));
    }
    return JsonNodeFactory.instance.objectNode().put("$ref", REFERENCE + name);
  }

  private ObjectNode strict(ObjectNode schema) {
    var name = schema.path("$ref").asString("");
    if (name.startsWith(REFERENCE)) {
      return reference(name.substring(REFERENCE.length()));
    }
    var copy = schema.deepCopy();
    if (schema.path("x-kubernetes-int-or-string").asBoolean(false)) {
      return oneOfTypes(copy, "integer", "string");
    }
    if (schema.has("x-cofferdam-quantity")) {
      return oneOfTypes(copy, "number", "string");
    }
    if (!FORMATS.contains(schema.path("format").asString(""))) {
      copy.remove("format");
    }
    descend(schema, copy);
    boolean open =
        schema.path("x-kubernetes-preserve-unknown-fields").asBoolean(false)
            || schema.has("additionalProperties");
    if (schema.has("properties") && !open) {
      copy.put("additionalProperties", false);
      if (schema.path("x-kubernetes-embedded-resource").asBoolean(false)) {
        embed(copy);
      }
    }
    return copy;
  }

  private void descend(ObjectNode schema, ObjectNode copy) {
    if (schema.get("properties") instanceof ObjectNode fields) {
      var properties = copy.putObject("properties");
      fields.forEachEntry((field, value) -> properties.set(field, strictOrAsIs(value)));
    }
    if (schema.get("items") instanceof ObjectNode items) {
      copy.set("items", strict(items));
    }
    if (schema.get("additionalProperties") instanceof ObjectNode values) {
      copy.set("additionalProperties", strict(values));
    }
  }

  private JsonNode strictOrAsIs(JsonNode schema) {
    return schema instanceof ObjectNode object ? strict(object) : schema;
  }

  /** An object inside an object has the fields that every object has. */
  private void embed(ObjectNode schema) {
    var properties = schema.withObject("properties");
    properties.putObject("apiVersion").put("type", "string");
    properties.putObject("kind").put("type", "string");
    properties.set("metadata", reference(Pruned.METADATA));
  }

  private static ObjectNode oneOfTypes(ObjectNode schema, String one, String other) {
    schema.remove("type");
    schema.remove("anyOf");
    var types = schema.putArray("anyOf");
    types.addObject().put("type", one);
    types.addObject().put("type", other);
    return schema;
  }
}
