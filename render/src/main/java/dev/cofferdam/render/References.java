package dev.cofferdam.render;

import dev.cofferdam.resource.ObjectIdentity;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** The ConfigMaps and Secrets that a Flux object reads before anything comes of it. */
final class References {

  private References() {}

  /** Those of {@code substituteFrom} and {@code valuesFrom}, in the namespace of the object. */
  static List<ObjectIdentity> of(RenderedObject object) {
    var spec = object.value().path("spec");
    var references =
        FluxKinds.isKustomization(object.value())
            ? spec.path("postBuild").path("substituteFrom")
            : spec.path("valuesFrom");
    return StreamSupport.stream(references.spliterator(), false)
        .map(reference -> identity(reference, object.namespace()))
        .toList();
  }

  /** Whether a Secret is among them. */
  static boolean readsSecret(RenderedObject object) {
    return of(object).stream().anyMatch(it -> it.kind().equals("Secret"));
  }

  private static ObjectIdentity identity(JsonNode reference, String namespace) {
    return new ObjectIdentity(
        "", reference.path("kind").asString(""), namespace, reference.path("name").asString(""));
  }
}
