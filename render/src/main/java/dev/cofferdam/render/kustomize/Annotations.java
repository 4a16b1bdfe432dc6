package dev.cofferdam.render.kustomize;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What kustomize does to the annotations of every object (kustomize api/resource, krusty). */
final class Annotations {

  static final String ORIGIN = "config.kubernetes.io/origin";
  private static final String LOCAL = "config.kubernetes.io/local-config";
  private static final String INTERNAL = "internal.config.kubernetes.io/";

  /** Taken away, and not looked at before. */
  private static final Set<String> DROPPED =
      Set.of(
          ORIGIN,
          "alpha.config.kubernetes.io/transformations",
          "config.kubernetes.io/path",
          "config.kubernetes.io/index",
          "config.k8s.io/id",
          INTERNAL + "path",
          INTERNAL + "index",
          INTERNAL + "id",
          INTERNAL + "seqindent",
          INTERNAL + "annotations-migration-resource-id");

  private Annotations() {}

  /** Whether kustomize leaves an object out, as one for tools alone. */
  static boolean isLocal(Manifest manifest) {
    var value = manifest.value().path("metadata").path("annotations").path(LOCAL);
    return value.isString() && !value.asString().equals("false");
  }

  /**
   * Makes all annotations texts, and takes away what is kustomize's own.
   *
   * @param texts what they are in the file; null if kustomize has read them before
   */
  static void normalize(Manifest manifest, @Nullable ObjectNode texts) {
    if (!(manifest.value().path("metadata") instanceof ObjectNode metadata)
        || !metadata.has("annotations")) {
      return;
    }
    var annotations = metadata.path("annotations");
    if (annotations.isArray() && !annotations.isEmpty()) {
      throw new OnlyKustomizeKnows("a list of annotations", manifest.file(), manifest.line());
    }
    var kept = texts == null ? rewritten(manifest, annotations) : texts.deepCopy();
    for (var name : kept.propertyNames()) {
      if (name.startsWith(INTERNAL) && !DROPPED.contains(name)) {
        throw new OnlyKustomizeKnows("the annotation " + name, manifest.file(), manifest.line());
      }
    }
    kept.remove(DROPPED);
    if (kept.isEmpty()) {
      metadata.remove("annotations");
    } else {
      metadata.set("annotations", kept);
    }
  }

  private static ObjectNode rewritten(Manifest manifest, JsonNode annotations) {
    var texts = JsonNodeFactory.instance.objectNode();
    annotations.forEachEntry(
        (name, value) -> {
          if (value.isFloatingPointNumber()) {
            throw new OnlyKustomizeKnows(
                "an annotation in a list", manifest.file(), manifest.line());
          }
          texts.put(name, value.isContainer() ? "" : value.isNull() ? "null" : value.asString());
        });
    return texts;
  }
}
