package dev.cofferdam.rule;

import dev.cofferdam.render.Cluster;
import dev.cofferdam.render.RenderedObject;
import dev.cofferdam.schema.ApiKind;
import dev.cofferdam.schema.KindSchema;
import dev.cofferdam.schema.Schemas;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Which kinds live in namespaces: as the cluster's own definitions say, and those built in. */
final class Scopes {

  private static final String DEFINITIONS = "apiextensions.k8s.io";
  private static final Schemas BUILT_IN = new Schemas();

  /** By group and kind. */
  private final Map<String, Boolean> defined = new HashMap<>();

  private final Map<ApiKind, Optional<Boolean>> builtIn = new HashMap<>();

  Scopes(Cluster cluster) {
    cluster.all(DEFINITIONS, "CustomResourceDefinition").forEach(this::define);
  }

  private void define(RenderedObject definition) {
    var spec = definition.value().path("spec");
    var kind = spec.path("names").path("kind").asString("");
    defined.put(
        spec.path("group").asString("") + "/" + kind,
        spec.path("scope").asString("").equals("Namespaced"));
  }

  /** Whether an object lives in a namespace; empty if nothing describes its kind. */
  Optional<Boolean> tryNamespaced(RenderedObject object) {
    var own = defined.get(object.identity().group() + "/" + object.kind());
    return own != null
        ? Optional.of(own)
        : builtIn.computeIfAbsent(
            new ApiKind(object.apiVersion(), object.kind()),
            kind -> BUILT_IN.tryFind(kind).map(KindSchema::namespaced));
  }

  boolean isNamespaced(RenderedObject object) {
    return tryNamespaced(object).orElse(false);
  }
}
