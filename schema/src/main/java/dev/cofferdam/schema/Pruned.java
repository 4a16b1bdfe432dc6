package dev.cofferdam.schema;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An object as the API server takes it in: a null in a field that may not be null is as good as
 * nothing, what has a default and is not there gets it (Kubernetes, defaulting and nullable), and a
 * status is not for files to say.
 */
final class Pruned {

  static final String METADATA = "io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta";

  private static final String REFERENCE = "#/definitions/";

  private Pruned() {}

  static ObjectNode of(ObjectNode object, KindSchema kind) {
    var copy = object.deepCopy();
    prune(copy, kind.schema());
    prune(copy.path("metadata"), BuiltIn.definition(METADATA));
    return kind.hasStatus() ? copy.without("status") : copy;
  }

  private static void prune(JsonNode value, JsonNode schema) {
    var known = resolved(schema);
    if (value instanceof ObjectNode object) {
      object
          .properties()
          .removeIf(field -> field.getValue().isNull() && mayNotBeNull(known, field.getKey()));
      known.path("properties").forEachEntry((name, field) -> fill(object, name, field));
      object.forEachEntry((name, child) -> prune(child, below(known, name)));
    } else if (value.isArray()) {
      value.forEach(item -> prune(item, known.path("items")));
    }
  }

  private static void fill(ObjectNode object, String name, JsonNode field) {
    if (field.has("default") && !object.has(name)) {
      object.set(name, field.get("default").deepCopy());
    }
  }

  private static boolean mayNotBeNull(JsonNode schema, String field) {
    var child = resolved(below(schema, field));
    return !child.isMissingNode() && !child.path("nullable").asBoolean(false);
  }

  /** The schema of a field, or of the values of a map. */
  static JsonNode below(JsonNode schema, String field) {
    var property = schema.path("properties").path(field);
    return property.isMissingNode() ? schema.path("additionalProperties") : property;
  }

  /** The schema itself, or the definition that it refers to. */
  static JsonNode resolved(JsonNode schema) {
    var name = schema.path("$ref").asString("");
    return name.startsWith(REFERENCE)
        ? BuiltIn.definition(name.substring(REFERENCE.length()))
        : schema;
  }
}
