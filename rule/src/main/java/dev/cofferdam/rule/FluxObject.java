package dev.cofferdam.rule;

import dev.cofferdam.render.Cluster;
import dev.cofferdam.render.FluxName;
import dev.cofferdam.render.RenderedObject;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** An object of Flux, with its fields at hand. */
record FluxObject(RenderedObject object) {

  static final String KUSTOMIZE = "kustomize.toolkit.fluxcd.io";
  static final String HELM = "helm.toolkit.fluxcd.io";
  static final String SOURCE = "source.toolkit.fluxcd.io";

  /** What bootstrap and flux-operator name all that they keep in the cluster themselves. */
  private static final FluxName BOOTSTRAP = new FluxName("flux-system", "flux-system");

  static Stream<FluxObject> kustomizations(Cluster cluster) {
    return cluster.all(KUSTOMIZE, "Kustomization").map(FluxObject::new);
  }

  static Stream<FluxObject> releases(Cluster cluster) {
    return cluster.all(HELM, "HelmRelease").map(FluxObject::new);
  }

  static Stream<FluxObject> gitRepositories(Cluster cluster) {
    return cluster.all(SOURCE, "GitRepository").map(FluxObject::new);
  }

  static boolean isBootstrap(FluxName name) {
    return name.equals(BOOTSTRAP);
  }

  FluxName name() {
    return new FluxName(object.namespace(), object.name());
  }

  boolean isKustomization() {
    return object.is(KUSTOMIZE, "Kustomization");
  }

  /** A field of its spec; a missing node if it has none. */
  JsonNode at(String... path) {
    JsonNode node = object.value().path("spec");
    for (String step : path) {
      node = node.path(step);
    }
    return node;
  }

  /** The text in a field of its spec; empty if there is none. */
  String text(String... path) {
    return at(path).asString("");
  }

  /** Whether a field of its spec is true. */
  boolean flag(String... path) {
    return at(path).asBoolean(false);
  }

  /** What an entry of its spec names, in its own namespace unless the entry names another. */
  FluxName named(JsonNode reference) {
    var namespace = reference.path("namespace").asString("");
    return new FluxName(
        namespace.isEmpty() ? object.namespace() : namespace, reference.path("name").asString(""));
  }

  /** {@code Kind namespace/name}, as in every message. */
  @Override
  public String toString() {
    return object.toString();
  }
}
