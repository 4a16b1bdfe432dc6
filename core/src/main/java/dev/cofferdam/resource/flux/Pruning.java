package dev.cofferdam.resource.flux;

import dev.cofferdam.resource.NamespaceName;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import java.util.Collections;
import java.util.Map;

/** How to keep Flux from deleting what has left the repository. */
public final class Pruning {

  /**
   * The annotation that exempts one object from pruning, which a Kustomization with {@code prune}
   * otherwise does to whatever leaves its inventory (kustomize-controller).
   */
  public static final Map<String, String> DISABLED =
      Collections.singletonMap("kustomize.toolkit.fluxcd.io/prune", "disabled");

  private Pruning() {}

  /**
   * A namespace that Flux never prunes: deleting it would delete everything in it, what Flux does
   * not know of included.
   */
  public static HasMetadata neverPruned(NamespaceName namespace) {
    return new NamespaceBuilder()
        .withNewMetadata()
        .withName(namespace.value())
        .withAnnotations(DISABLED)
        .endMetadata()
        .build();
  }
}
