package dev.cofferdam.rule.exposure;

import dev.cofferdam.render.FluxName;
import dev.cofferdam.render.ReleaseRun;
import dev.cofferdam.render.RenderedObject;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What means what it says: neither the schemas of a definition nor the values of a chart do. */
final class Applied {

  private Applied() {}

  static Stream<RenderedObject> objects(Inventory inventory) {
    return inventory.all().filter(it -> !isDefinition(it) && !isRelease(it));
  }

  /**
   * The pods that these describe, and those in the values of releases that are not rendered: of the
   * others, the objects are there to be looked at.
   */
  static Stream<EmbeddedPod> pods(Inventory inventory) {
    var rendered =
        inventory.cluster().releases().stream()
            .filter(ReleaseRun::rendered)
            .map(ReleaseRun::name)
            .collect(Collectors.toUnmodifiableSet());
    return inventory
        .pods()
        .filter(it -> !isDefinition(it.object()))
        .filter(it -> !isRelease(it.object()) || !rendered.contains(name(it.object())));
  }

  private static boolean isDefinition(RenderedObject object) {
    return object.is("apiextensions.k8s.io", "CustomResourceDefinition");
  }

  private static boolean isRelease(RenderedObject object) {
    return object.is("helm.toolkit.fluxcd.io", "HelmRelease");
  }

  private static FluxName name(RenderedObject object) {
    return new FluxName(object.namespace(), object.name());
  }
}
