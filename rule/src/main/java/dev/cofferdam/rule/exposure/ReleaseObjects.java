package dev.cofferdam.rule.exposure;

import dev.cofferdam.render.ReleaseRun;
import dev.cofferdam.render.RenderedObject;
import java.util.IdentityHashMap;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** The HelmReleases as everybody else has them. */
final class ReleaseObjects {

  private static final String GROUP = "helm.toolkit.fluxcd.io";
  private static final String KIND = "HelmRelease";

  private final Inventory inventory;
  private final IdentityHashMap<ObjectNode, RenderedObject> objects = new IdentityHashMap<>();

  ReleaseObjects(Inventory inventory) {
    this.inventory = inventory;
    inventory.all(GROUP, KIND).forEach(it -> objects.put(it.value(), it));
  }

  RenderedObject of(ReleaseRun run) {
    var same = objects.get(run.object());
    return same != null
        ? same
        : inventory
            .declared()
            .tryFind(GROUP, KIND, run.name().namespace(), run.name().name())
            .orElseGet(() -> new RenderedObject(run.object(), run.origin(), List.of()));
  }
}
