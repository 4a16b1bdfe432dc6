package dev.cofferdam.render.kustomize;

import java.util.List;
import java.util.Optional;

/**
 * What became of a build.
 *
 * @param objects in the order in which Flux has them: that of the lists, depth first; none beside a
 *     failure
 * @param failure why there are no objects; empty if the build succeeded
 * @param kustomizations every kustomization file that was read, in the order in which it was met,
 *     also before a failure
 */
public record Built(
    List<BuiltObject> objects,
    Optional<BuildFailure> failure,
    List<KustomizationFile> kustomizations) {

  public Built {
    objects = List.copyOf(objects);
    kustomizations = List.copyOf(kustomizations);
    if (failure.isPresent() && !objects.isEmpty()) {
      throw new IllegalArgumentException("a build that failed has no objects");
    }
  }
}
