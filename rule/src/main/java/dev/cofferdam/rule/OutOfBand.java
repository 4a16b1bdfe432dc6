package dev.cofferdam.rule;

import dev.cofferdam.render.Cluster;
import dev.cofferdam.render.KustomizationRun;
import dev.cofferdam.render.RenderedObject;
import dev.cofferdam.render.Unrendered;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is applied by hand: its manifest is beside a kustomization.yaml that does not list it, or
 * Flux is told to leave it alone.
 */
final class OutOfBand {

  private final List<RenderedObject> unlisted;
  private final Set<String> left;

  OutOfBand(Cluster cluster) {
    unlisted =
        cluster.kustomizations().stream()
            .map(KustomizationRun::listings)
            .flatMap(List::stream)
            .flatMap(listing -> listing.unlisted().stream())
            .toList();
    left =
        cluster.unrendered().stream()
            .filter(entry -> entry.reason() == Unrendered.Reason.NOT_APPLIED)
            .map(Unrendered::subject)
            .collect(Collectors.toSet());
  }

  /** Whether somebody applies an object of the core group; without a namespace, it may be any. */
  boolean holds(String kind, String namespace, String name) {
    return left.contains("%s %s/%s".formatted(kind, namespace, name))
        || unlisted.stream()
            .filter(object -> object.is("", kind) && object.name().equals(name))
            .map(RenderedObject::namespace)
            .anyMatch(its -> its.isEmpty() || its.equals(namespace));
  }
}
