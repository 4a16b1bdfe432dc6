package dev.cofferdam.render;

import tools.jackson.databind.JsonNode;

/** The kinds of Flux that bring other objects in, or say where from. */
final class FluxKinds {

  static final String KUSTOMIZE = "kustomize.toolkit.fluxcd.io";
  static final String HELM = "helm.toolkit.fluxcd.io";
  static final String SOURCE = "source.toolkit.fluxcd.io";

  /** What every apiVersion of Flux holds. */
  static final String MARK = ".toolkit.fluxcd.io/";

  private FluxKinds() {}

  static boolean isKustomization(JsonNode object) {
    return Manifests.is(object, KUSTOMIZE, "Kustomization");
  }

  static boolean isHelmRelease(JsonNode object) {
    return Manifests.is(object, HELM, "HelmRelease");
  }

  static boolean isSource(JsonNode object) {
    return Manifests.group(object).equals(SOURCE);
  }
}
