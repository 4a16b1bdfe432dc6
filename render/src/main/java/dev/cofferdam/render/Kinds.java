package dev.cofferdam.render;

import dev.cofferdam.schema.ApiKind;
import dev.cofferdam.schema.KindSchema;
import dev.cofferdam.schema.Schemas;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Which kinds live in a namespace, as far as that is known. */
final class Kinds {

  private final Schemas schemas;
  private final Map<ApiKind, Optional<Boolean>> known = new ConcurrentHashMap<>();

  Kinds(Schemas schemas) {
    this.schemas = schemas;
  }

  Optional<Boolean> isNamespaced(JsonNode object) {
    var kind =
        new ApiKind(object.path("apiVersion").asString(""), object.path("kind").asString(""));
    return known.computeIfAbsent(kind, it -> schemas.tryFind(it).map(KindSchema::namespaced));
  }

  /** An object without a namespace goes to that of its release, if its kind lives in one. */
  void place(ObjectNode object, String namespace) {
    var metadata = Manifests.child(object, "metadata");
    if (metadata.path("namespace").asString("").isEmpty() && isNamespaced(object).orElse(false)) {
      metadata.put("namespace", namespace);
    }
  }
}
