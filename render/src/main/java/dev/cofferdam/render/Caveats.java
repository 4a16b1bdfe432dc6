package dev.cofferdam.render;

import dev.cofferdam.render.Unrendered.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What an object itself says about what follows from it, and that files cannot show. */
final class Caveats {

  /** Kinds whose controllers make objects that nobody else knows, and who these controllers are. */
  private static final SortedMap<String, String> MAKERS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("argoproj.io Application", "Argo CD"),
              Map.entry("argoproj.io ApplicationSet", "Argo CD"),
              Map.entry("fleet.cattle.io Bundle", "Fleet"),
              Map.entry("fleet.cattle.io GitRepo", "Fleet"),
              Map.entry("fluxcd.controlplane.io FluxInstance", "the Flux operator"),
              Map.entry("fluxcd.controlplane.io ResourceSet", "the Flux operator"),
              Map.entry("helm.cattle.io HelmChart", "the Helm controller of k3s"),
              Map.entry("helm.cattle.io HelmChartConfig", "the Helm controller of k3s"),
              Map.entry("helm.crossplane.io Release", "Crossplane"),
              Map.entry("kappctrl.k14s.io App", "kapp-controller"),
              Map.entry("operators.coreos.com Subscription", "the Operator Lifecycle Manager")));

  private Caveats() {}

  /** Of a Kustomization or HelmRelease that is rendered. */
  static List<Unrendered> of(RenderedObject object) {
    List<Unrendered> caveats = new ArrayList<>();
    var spec = object.value().path("spec");
    if (spec.path("suspend").asBoolean(false)) {
      caveats.add(
          caveat(
              Reason.NOT_APPLIED,
              object,
              "is suspended, so that the cluster may have another state of it; it is rendered as if it were not"));
    }
    if (spec.path("kubeConfig").isObject()) {
      caveats.add(
          caveat(
              Reason.OTHER_CLUSTER,
              object,
              "applies to the cluster of its kubeConfig, whose objects are not told from those of this one; keep it in a directory of that cluster"));
    }
    return caveats;
  }

  /** Of an object that makes others. */
  static Optional<Unrendered> ofMaker(RenderedObject object) {
    var kind = Manifests.group(object.value()) + " " + object.kind();
    return Optional.ofNullable(MAKERS.get(kind))
        .map(
            maker ->
                caveat(
                    Reason.MADE_BY_OTHERS,
                    object,
                    "has %s make objects, which are not rendered; look at them where they are made"
                        .formatted(maker)));
  }

  private static Unrendered caveat(Reason reason, RenderedObject object, String text) {
    return new Unrendered(reason, object.toString(), object.origin(), text);
  }
}
