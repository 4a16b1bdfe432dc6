package dev.cofferdam.schema;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/**
 * The kinds that can be validated. What describes a kind is looked for in the model first (Flux,
 * kustomize, vendir, Tailscale), then among the custom resource definitions that were added, where
 * the first of two counts, and then in the OpenAPI document of Kubernetes, which also knows a few
 * custom resources in a version of its own.
 */
public final class Schemas {

  private final Map<ApiKind, KindSchema> added = new HashMap<>();
  private final Map<ApiKind, Optional<Structure>> structures = new ConcurrentHashMap<>();

  /**
   * Takes the kinds of a CustomResourceDefinition; not to be called while objects are validated.
   *
   * @return this
   */
  public Schemas add(JsonNode definition) {
    CustomResources.kinds(definition).forEach(kind -> added.putIfAbsent(kind.kind(), kind));
    return this;
  }

  /** What is known of a kind. */
  public Optional<KindSchema> tryFind(ApiKind kind) {
    return BuiltIn.ofModel(kind)
        .or(() -> Optional.ofNullable(added.get(kind)))
        .or(() -> BuiltIn.ofKubernetes(kind));
  }

  /** The kind made ready to compare objects with. */
  Optional<Structure> structure(ApiKind kind) {
    return structures.computeIfAbsent(kind, it -> tryFind(it).map(Structure::new));
  }
}
