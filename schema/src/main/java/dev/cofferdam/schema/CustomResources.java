package dev.cofferdam.schema;

import dev.cofferdam.constraint.FluxVersion;
import dev.cofferdam.schema.KindSchema.Source;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the kinds out of a custom resource definition. */
final class CustomResources {

  private static final String GROUP = "apiextensions.k8s.io/";

  private CustomResources() {}

  static boolean isDefinition(JsonNode object) {
    return object.path("kind").asString("").equals("CustomResourceDefinition")
        && object.path("apiVersion").asString("").startsWith(GROUP);
  }

  /** The versions that are served and have a schema; once all could share one. */
  static List<KindSchema> kinds(JsonNode definition) {
    var spec = definition.path("spec");
    var shared = spec.path("validation").path("openAPIV3Schema");
    var kinds = new ArrayList<KindSchema>();
    for (JsonNode version : spec.path("versions")) {
      var own = version.path("schema").path("openAPIV3Schema");
      if ((own.isObject() ? own : shared) instanceof ObjectNode schema
          && version.path("served").asBoolean(true)) {
        kinds.add(kind(spec, version.path("name").asString(""), schema));
      }
    }
    if (kinds.isEmpty() && shared instanceof ObjectNode schema && spec.path("version").isString()) {
      kinds.add(kind(spec, spec.path("version").asString(), schema));
    }
    return kinds;
  }

  private static KindSchema kind(JsonNode spec, String version, ObjectNode schema) {
    return new KindSchema(
        new ApiKind(
            spec.path("group").asString("") + "/" + version,
            spec.path("names").path("kind").asString("")),
        Source.DEFINITION,
        spec.path("scope").asString("").equals("Namespaced"),
        FluxVersion.OLDEST,
        schema);
  }
}
