package dev.cofferdam.render;

import java.util.List;
import java.util.Optional;

/** What one Kustomization, one release or one directory gives. */
record Rendered(
    List<RenderedObject> objects,
    List<Unrendered> unrendered,
    Optional<KustomizationRun> kustomization,
    Optional<ReleaseRun> release) {

  Rendered {
    objects = List.copyOf(objects);
    unrendered = List.copyOf(unrendered);
  }

  static Rendered of(List<RenderedObject> objects, List<Unrendered> unrendered) {
    return new Rendered(objects, unrendered, Optional.empty(), Optional.empty());
  }

  static Rendered of(
      List<RenderedObject> objects, List<Unrendered> unrendered, KustomizationRun run) {
    return new Rendered(objects, unrendered, Optional.of(run), Optional.empty());
  }

  static Rendered of(List<RenderedObject> objects, List<Unrendered> unrendered, ReleaseRun run) {
    return new Rendered(objects, unrendered, Optional.empty(), Optional.of(run));
  }
}
