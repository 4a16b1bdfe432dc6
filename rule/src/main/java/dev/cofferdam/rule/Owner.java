package dev.cofferdam.rule;

import dev.cofferdam.render.FluxName;
import dev.cofferdam.render.Origin;
import dev.cofferdam.render.RenderedObject;
import java.util.Optional;

/** What applies an object and takes it away again: a release, or else a Kustomization. */
record Owner(String kind, FluxName name) {

  /** That of an object; empty if nothing in the repository applies it. */
  static Optional<Owner> of(RenderedObject object) {
    var origin = object.origin();
    return origin
        .release()
        .map(chart -> new Owner("HelmRelease", chart.release()))
        .or(() -> origin.kustomization().map(name -> new Owner("Kustomization", name)));
  }

  /** The file that an object of this owner comes from. */
  static String place(Origin origin) {
    return origin.release().map(chart -> chart.template()).orElseGet(origin::place);
  }

  @Override
  public String toString() {
    return kind + " " + name;
  }
}
