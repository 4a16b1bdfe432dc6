package dev.cofferdam.rule;

import dev.cofferdam.render.Cluster;
import dev.cofferdam.render.FluxName;
import dev.cofferdam.render.RenderedObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where the definitions of custom resources come from, and which objects rely on them. */
final class Definitions {

  /** Flux has to be there, with its definitions, before it applies anything. */
  private static final List<String> OF_FLUX =
      List.of(".toolkit.fluxcd.io", "fluxcd.controlplane.io");

  /**
   * A definition.
   *
   * @param kustomization the Kustomization that applies it, or the HelmRelease that brings it
   * @param release the HelmRelease that brings it
   */
  record Source(FluxName kustomization, Optional<FluxName> release) {}

  /**
   * Objects of one Kustomization that rely on one source.
   *
   * @param kustomization the Kustomization that applies the objects
   */
  record Use(FluxName kustomization, Source source) {}

  private final Cluster cluster;
  private final FluxOrder order;
  private final Map<String, List<Source>> sources = new HashMap<>();

  Definitions(Cluster cluster) {
    this.cluster = cluster;
    order = new FluxOrder(cluster);
    cluster.all("apiextensions.k8s.io", "CustomResourceDefinition").forEach(this::add);
  }

  private void add(RenderedObject definition) {
    var spec = definition.value().path("spec");
    var group = spec.path("group").asString("");
    if (OF_FLUX.stream().noneMatch(group::endsWith)) {
      var origin = definition.origin();
      var kind = spec.path("names").path("kind").asString("");
      origin
          .kustomization()
          .map(by -> new Source(by, origin.release().map(chart -> chart.release())))
          .ifPresent(
              source ->
                  sources.computeIfAbsent(group + "/" + kind, it -> new ArrayList<>()).add(source));
    }
  }

  /** What Kustomizations apply themselves, without charts, by where the definitions come from. */
  Map<Use, List<RenderedObject>> uses() {
    Map<Use, List<RenderedObject>> uses = new LinkedHashMap<>();
    for (RenderedObject object : cluster.objects()) {
      var by = object.origin().kustomization();
      if (by.isPresent() && object.origin().release().isEmpty()) {
        best(object, by.get())
            .ifPresent(
                source ->
                    uses.computeIfAbsent(new Use(by.get(), source), it -> new ArrayList<>())
                        .add(object));
      }
    }
    return uses;
  }

  /** The source that is there first; empty if that is before the object, or nobody knows it. */
  private Optional<Source> best(RenderedObject object, FluxName by) {
    var candidates =
        sources.getOrDefault(object.identity().group() + "/" + object.kind(), List.of());
    return candidates.stream().anyMatch(source -> isInTime(source, by))
        ? Optional.empty()
        : candidates.stream().findFirst();
  }

  private boolean isInTime(Source source, FluxName by) {
    boolean direct = source.release().isEmpty();
    return (direct && source.kustomization().equals(by))
        || order.isReady(source.kustomization(), by)
        || (direct && order.isAncestor(source.kustomization(), by));
  }
}
