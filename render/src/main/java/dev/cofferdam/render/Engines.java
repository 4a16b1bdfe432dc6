package dev.cofferdam.render;

import dev.cofferdam.render.helm.HelmEngine;
import dev.cofferdam.render.kustomize.KustomizeEngine;
import java.util.Optional;

/**
 * The programs of others that do what only they can do exactly.
 *
 * @param helm renders charts; without one, every HelmRelease is unrendered
 * @param kustomize builds what is more than a list of resources; without one, that is unrendered
 */
public record Engines(Optional<HelmEngine> helm, Optional<KustomizeEngine> kustomize) {

  /** None: lists of resources are rendered, nothing else. */
  public static Engines none() {
    return new Engines(Optional.empty(), Optional.empty());
  }

  /** With this Helm. */
  public Engines with(HelmEngine engine) {
    return new Engines(Optional.of(engine), kustomize);
  }

  /** With this kustomize. */
  public Engines with(KustomizeEngine engine) {
    return new Engines(helm, Optional.of(engine));
  }
}
