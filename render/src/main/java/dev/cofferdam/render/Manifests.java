package dev.cofferdam.render;

import dev.cofferdam.resource.ObjectIdentity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads what all objects have. */
final class Manifests {

  private Manifests() {}

  static ObjectIdentity identity(JsonNode object) {
    var metadata = object.path("metadata");
    return new ObjectIdentity(
        group(object),
        object.path("kind").asString(""),
        metadata.path("namespace").asString(""),
        metadata.path("name").asString(""));
  }

  static String group(JsonNode object) {
    var apiVersion = object.path("apiVersion").asString("");
    int slash = apiVersion.indexOf('/');
    return slash < 0 ? "" : apiVersion.substring(0, slash);
  }

  static FluxName name(JsonNode object) {
    var metadata = object.path("metadata");
    return new FluxName(
        metadata.path("namespace").asString(""), metadata.path("name").asString(""));
  }

  static boolean is(JsonNode object, String group, String kind) {
    return kind.equals(object.path("kind").asString("")) && group.equals(group(object));
  }

  /** The value of an annotation or label, empty if there is none. */
  static String metadata(JsonNode object, String field, String key) {
    return object.path("metadata").path(field).path(key).asString("");
  }

  /** The map of this name, made if it is not there. */
  static ObjectNode child(ObjectNode object, String name) {
    return object.get(name) instanceof ObjectNode map ? map : object.putObject(name);
  }
}
