package dev.cofferdam.rule.exposure;

import dev.cofferdam.render.RenderedObject;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The fields by which objects have addresses of pods or cluster IPs announced by BGP. */
final class Announcements {

  /** Of Services alone (kube-router, pkg/controllers/routing; the last is in its documentation). */
  private static final Set<String> KUBE_ROUTER =
      Set.of(
          "kube-router.io/service.advertise.clusterip",
          "kube-router.io/service.advertise.externalip",
          "kube-router.io/service.advertise.loadbalancer",
          "kube-router.io/service.advertise.loadbalancerip");

  /** Of pods, Subnets and Services (kube-ovn, documentation of its speaker). */
  private static final String KUBE_OVN = "ovn.kubernetes.io/bgp";

  /** What Services ask for by fields of their own. */
  private static final Set<String> ASKED = Set.of("LoadBalancerIP", "ExternalIP");

  private Announcements() {}

  /** Wherever annotations are, those of pod templates too. */
  static Stream<Field> byAnnotation(RenderedObject object) {
    return Field.below(object.value())
        .filter(
            field ->
                field.name().equals(KUBE_OVN)
                    || (object.is("", "Service") && KUBE_ROUTER.contains(field.name())))
        .filter(Announcements::isOn);
  }

  private static boolean isOn(Field field) {
    var value = ClusterService.written(field.value());
    return !value.isEmpty() && !value.equalsIgnoreCase("false");
  }

  /** Ranges of Services (Calico, BGPConfiguration). */
  static Stream<Field> ofCalico(RenderedObject object) {
    return fields(object)
        .filter(
            it ->
                List.of("serviceClusterIPs", "serviceExternalIPs", "serviceLoadBalancerIPs")
                    .contains(it.name()))
        .filter(it -> ClusterService.isFilled(it.value()));
  }

  /** A peer by its address; others are nodes of the cluster (Calico, BGPPeer). */
  static Stream<Field> toCalicoPeer(RenderedObject object) {
    return fields(object)
        .filter(it -> it.name().equals("peerIP") && ClusterService.isFilled(it.value()));
  }

  /** Whatever is not of Services, and their cluster IPs (Cilium, CiliumBGPAdvertisement). */
  static Stream<Field> ofCilium(RenderedObject object) {
    return fields(object)
        .filter(it -> it.name().equals("advertisements"))
        .flatMap(it -> it.children().stream())
        .filter(it -> !isOfService(it));
  }

  private static boolean isOfService(Field advertisement) {
    var value = advertisement.value();
    return value.path("advertisementType").asString("").equals("Service")
        && value
            .path("service")
            .path("addresses")
            .valueStream()
            .allMatch(it -> ASKED.contains(it.asString("")));
  }

  /** Pods, and what Services are announced by besides (Cilium, CiliumBGPPeeringPolicy). */
  static Stream<Field> ofCiliumPolicy(RenderedObject object) {
    return fields(object)
        .filter(it -> it.name().equals("virtualRouters"))
        .flatMap(it -> it.children().stream())
        .flatMap(it -> it.children().stream())
        .filter(Announcements::isOfPolicy);
  }

  private static boolean isOfPolicy(Field field) {
    return switch (field.name()) {
      case "exportPodCIDR" -> isOn(field);
      case "podIPPoolSelector" -> !field.value().isNull();
      case "serviceAdvertisements" ->
          field.value().valueStream().anyMatch(it -> !ASKED.contains(it.asString("")));
      default -> false;
    };
  }

  /** Networks of a router, and texts that only FRR reads (FRR-K8s, FRRConfiguration). */
  static Stream<Field> ofFrr(RenderedObject object) {
    return Field.below(object.value())
        .filter(it -> it.name().equals("prefixes") || it.name().equals("rawConfig"))
        .filter(it -> !it.path().contains(".toReceive."))
        .filter(it -> ClusterService.isFilled(it.value()));
  }

  /** Networks of pods; addresses that pods only send from do no harm (OVN-Kubernetes). */
  static Stream<Field> ofOvn(RenderedObject object) {
    return fields(object)
        .filter(it -> it.name().equals("advertisements"))
        .flatMap(it -> it.children().stream())
        .filter(it -> !it.text().equals("EgressIP"));
  }

  private static Stream<Field> fields(RenderedObject object) {
    return new Field("spec", "spec", object.value().path("spec")).children().stream();
  }
}
