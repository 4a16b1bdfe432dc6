package dev.cofferdam.rule.leak;

import dev.cofferdam.render.FluxName;
import dev.cofferdam.render.RenderedObject;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What Flux reads of objects. */
final class Flux {

  static final String HELM = "helm.toolkit.fluxcd.io";
  static final String KUSTOMIZE = "kustomize.toolkit.fluxcd.io";

  /** With these, what is in the cluster stays as it is (kustomize-controller, docs/spec/v1). */
  private static final Set<String> LEFT =
      Set.of("ssa: ifnotpresent", "ssa: ignore", "reconcile: disabled");

  private Flux() {}

  static FluxName name(RenderedObject object) {
    return new FluxName(object.namespace(), object.name());
  }

  /** Whether Flux writes an object over what the cluster has of it. */
  static boolean overwrites(RenderedObject object) {
    return object.origin().kustomization().isPresent()
        && Stream.of("annotations", "labels")
            .map(field -> object.value().path("metadata").path(field))
            .noneMatch(Flux::leaves);
  }

  private static boolean leaves(JsonNode marks) {
    return Stream.of("ssa", "reconcile")
        .map(it -> it + ": " + marks.path(KUSTOMIZE + "/" + it).asString(""))
        .anyMatch(it -> LEFT.contains(it.toLowerCase(Locale.ROOT)));
  }
}
