package dev.cofferdam.schema;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The kinds that can be validated. What describes a kind is looked for in the model first (Flux,
 * kustomize, vendir, Tailscale), then among the custom resource definitions that were added, where
 * the first of two counts, and then in the OpenAPI document of Kubernetes, which also knows a few
 * custom resources in a version of its own.
 */
public final class Schemas {

  private final Map<ApiKind, KindSchema> added = new HashMap<>();
  private final Map<ApiKind, Entry> entries = new ConcurrentHashMap<>();

  /**
   * Takes the kinds of a CustomResourceDefinition; not to be called while objects are validated.
   *
   * @return this
   */
  public Schemas add(JsonNode definition) {
    CustomResources.kinds(definition).forEach(kind -> added.putIfAbsent(kind.kind(), kind));
    return this;
  }

  /** All kinds that are known without a definition, by apiVersion and kind. */
  public static SortedSet<ApiKind> builtIn() {
    return BuiltIn.kinds();
  }

  /** What is known of a kind. */
  public Optional<KindSchema> tryFind(ApiKind kind) {
    return BuiltIn.ofModel(kind)
        .or(() -> Optional.ofNullable(added.get(kind)))
        .or(() -> BuiltIn.ofKubernetes(kind));
  }

  /** The kind made ready to compare objects with, or why there is none. */
  Entry entry(ApiKind kind) {
    return entries.computeIfAbsent(kind, this::newEntry);
  }

  private Entry newEntry(ApiKind kind) {
    var schema = tryFind(kind);
    if (schema.isEmpty()) {
      return new Entry(
          null,
          "nothing describes '%s', so nothing was compared; give its definition with --crds"
              .formatted(kind));
    }
    try {
      return new Entry(Structure.of(schema.get()), "");
    } catch (UnusableSchema e) {
      return new Entry(
          null,
          "the definition of '%s' cannot be used, so nothing was compared: %s; mend it"
              .formatted(kind, e.getMessage()));
    }
  }

  /**
   * @param structure null if objects cannot be compared
   * @param whyNot empty if they can
   */
  record Entry(@Nullable Structure structure, String whyNot) {}
}
