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
  private static final Set<String> FORMATS = Set.of("date-time", "ipv4", "ipv6");

  private final SortedMap<String, JsonNode> definitions = new TreeMap<>();

  private final boolean custom;
  private int borrowed;

  private Strict(boolean custom) {
    this.custom = custom;
  }

  static ObjectNode of(KindSchema kind) {
    var strict = new Strict(kind.isCustom());
    var root = strict.strict(kind.schema());
    var properties = root.withObject("properties");
    properties.putObject("apiVersion").put("type", "string");
    properties.putObject("kind").put("type", "string");
    properties.set("metadata", strict.metadata(kind.schema().path("properties").path("metadata")));
    properties.remove("status");
    var document = JsonNodeFactory.instance.objectNode();
    document.setAll(root);
    var all = document.putObject("definitions");
    strict.definitions.forEach(all::set);
    return document;
  }

  /** What every object has there, and what a definition says of its name besides. */
  private ObjectNode metadata(JsonNode own) {
    if (!own.has("properties")) {
      return reference(Pruned.METADATA);
    }
    var both = JsonNodeFactory.instance.objectNode();
    var parts = both.putArray("allOf");
    parts.add(reference(Pruned.METADATA));
    parts.add(own.deepCopy());
    return both;
  }

  private ObjectNode reference(String name) {
    if (!definitions.containsKey(name)) {
      definitions.put(name, JsonNodeFactory.instance.objectNode());
      borrowed++;
      definitions.put(name, strict(BuiltIn.definition(name)));
      borrowed--;
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
      return oneOfTypes(copy, "number", "string").put("pattern", ServerPatterns.QUANTITY);
    }
    if (custom && borrowed > 0) {
      // Definitions of custom resources repeat the types of Kubernetes without their enums.
      copy.remove("enum");
    }
    format(copy, schema.path("format").asString(""));
    descend(schema, copy);
    if (schema.path("x-kubernetes-embedded-resource").asBoolean(false)) {
      embed(copy);
    }
    if (isClosed(schema)) {
      copy.put("additionalProperties", false);
    }
    return copy;
  }

  /** Of a custom resource the API server drops every field that nothing names. */
  private boolean isClosed(ObjectNode schema) {
    boolean open =
        schema.path("x-kubernetes-preserve-unknown-fields").asBoolean(false)
            || schema.has("additionalProperties");
    boolean named =
        schema.has("properties") || (custom && schema.path("type").asString("").equals("object"));
    return named && !open;
  }

  /** The API server reads numbers into those of Go, and base64 into bytes. */
  private void format(ObjectNode schema, String format) {
    if (FORMATS.contains(format)) {
      return;
    }
    schema.remove("format");
    if (format.equals("int32") && schema.path("type").asString("").equals("integer")) {
      if (!schema.has("minimum")) {
        schema.put("minimum", Integer.MIN_VALUE);
      }
      if (!schema.has("maximum")) {
        schema.put("maximum", Integer.MAX_VALUE);
      }
    } else if (format.equals("byte") && !schema.has("pattern")) {
      schema.put("pattern", ServerPatterns.BASE64);
    }
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
    schema.withArray("required").add("apiVersion").add("kind");
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
