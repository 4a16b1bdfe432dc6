package dev.cofferdam.rule.exposure;

import dev.cofferdam.render.RenderedObject;
import dev.cofferdam.rule.RuleDoc;
import dev.cofferdam.rule.RuleDoc.Severity;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** Asks whether routers beside the cluster are told the way to addresses inside of it. */
final class AdvertisedAddress implements ExposureRule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "exposure/advertised-address",
          Severity.ERROR,
          "No router beside the cluster is told the way to pods or to cluster IPs.",
          "What a CNI announces by BGP can be reached from wherever the routers pass it on, without"
              + " any Service that says so (documentation of Calico, Cilium, kube-router, kube-ovn,"
              + " OVN-Kubernetes and FRR-K8s). What MetalLB and Cilium announce of load balancers and"
              + " external addresses alone is left to the Services that ask for those.",
          "Announce no more than load balancers; or allow it in the policy, with the reason why"
              + " nobody outside of the network learns of it.");

  private static final Exposures EXPOSURES = new Exposures(DOC);

  /** Kinds that announce something, each with the fields that do. */
  private static final SortedMap<String, Function<RenderedObject, Stream<Field>>> KINDS =
      new TreeMap<>(
          Map.of(
              "BGPConfiguration.crd.projectcalico.org", Announcements::ofCalico,
              "BGPConfiguration.projectcalico.org", Announcements::ofCalico,
              "BGPPeer.crd.projectcalico.org", Announcements::toCalicoPeer,
              "BGPPeer.projectcalico.org", Announcements::toCalicoPeer,
              "CiliumBGPAdvertisement.cilium.io", Announcements::ofCilium,
              "CiliumBGPPeeringPolicy.cilium.io", Announcements::ofCiliumPolicy,
              "FRRConfiguration.frrk8s.metallb.io", Announcements::ofFrr,
              "RouteAdvertisements.k8s.ovn.org", Announcements::ofOvn));

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public SortedSet<String> kinds() {
    return new TreeSet<>(KINDS.keySet());
  }

  @Override
  public List<Exposure> check(Inventory inventory) {
    return inventory
        .all()
        .flatMap(object -> announced(object).map(field -> exposure(object, field)))
        .toList();
  }

  private static Stream<Field> announced(RenderedObject object) {
    return Stream.concat(
        KINDS.getOrDefault(Inventory.kind(object), it -> Stream.of()).apply(object),
        Announcements.byAnnotation(object));
  }

  private static Exposure exposure(RenderedObject object, Field field) {
    return EXPOSURES.unproven(
        object,
        field.path(),
        "tells routers beside the cluster the way to addresses inside of it; leave it out, or allow"
            + " it with the reason why that stays private");
  }
}
