package dev.cofferdam.rule.exposure;

import dev.cofferdam.rule.RuleDoc;
import dev.cofferdam.rule.RuleDoc.Severity;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Asks of every Service that wants a certain address whether that is a private one. */
final class LoadBalancerAddress implements ExposureRule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "exposure/load-balancer-address",
          Severity.ERROR,
          "No Service asks for an address of the internet.",
          "A cloud, MetalLB, Cilium, kube-vip or another controller gives a Service the address that"
              + " spec.loadBalancerIP asks for, or an annotation in its place (documentation of each)."
              + " Some of these name an address that somebody has reserved elsewhere; but for those"
              + " of Google, such are public.",
          "Leave the address out and use type ClusterIP.");

  private static final Exposures EXPOSURES = new Exposures(DOC);

  /** Annotations that hold addresses, or names of them that only the cloud knows. */
  private static final Set<String> ADDRESSES =
      Set.of(
          "io.cilium/lb-ipam-ips", // Cilium, formerly
          "kube-vip.io/loadbalancerIPs", // kube-vip
          "lbipam.cilium.io/ips", // Cilium
          "loadbalancer.openstack.org/load-balancer-address", // OpenStack
          "loxilb.io/staticIP", // LoxiLB
          "metallb.io/loadBalancerIPs", // MetalLB
          "metallb.universe.tf/loadBalancerIPs", // MetalLB, formerly
          "networking.gke.io/load-balancer-ip-addresses", // GKE
          "purelb.io/addresses", // PureLB
          "service.beta.kubernetes.io/azure-load-balancer-ipv4", // Azure
          "service.beta.kubernetes.io/azure-load-balancer-ipv6"); // Azure

  /** Annotations that name something with a public address. */
  private static final Set<String> NAMES =
      Set.of(
          "loadbalancer.openstack.org/floating-network-id",
          "loadbalancer.openstack.org/floating-subnet",
          "loadbalancer.openstack.org/floating-subnet-id",
          "service.beta.kubernetes.io/aws-load-balancer-eip-allocations",
          "service.beta.kubernetes.io/azure-additional-public-ips",
          "service.beta.kubernetes.io/azure-dns-label-name",
          "service.beta.kubernetes.io/azure-pip-name",
          "service.beta.kubernetes.io/azure-pip-name-ipv6",
          "service.beta.kubernetes.io/azure-pip-prefix-id",
          "service.beta.kubernetes.io/azure-pip-prefix-id-ipv6");

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public List<Exposure> check(Inventory inventory) {
    return ClusterService.all(inventory).flatMap(LoadBalancerAddress::exposures).toList();
  }

  private static Stream<Exposure> exposures(ClusterService service) {
    return Stream.concat(
            Stream.of(service.field("loadBalancerIP")), AnnotationFields.of(service.object()))
        .flatMap(field -> tryExposure(service, field).stream());
  }

  private static Optional<Exposure> tryExposure(ClusterService service, Field field) {
    var value = ClusterService.written(field.value());
    if (NAMES.contains(field.name())) {
      return Optional.of(value).filter(it -> !it.isEmpty()).map(it -> named(service, field, it));
    }
    return Optional.of(value)
        .filter(it -> ADDRESSES.contains(field.name()) || field.name().equals("loadBalancerIP"))
        .flatMap(AddressRange::tryWidest)
        .filter(it -> AddressRange.reach(it) != Reach.PRIVATE)
        .map(it -> address(service, field, it));
  }

  private static Exposure named(ClusterService service, Field field, String value) {
    return EXPOSURES.open(
        service.object(),
        field.path(),
        "is '%s', which names a public address; leave it out".formatted(value));
  }

  private static Exposure address(ClusterService service, Field field, String value) {
    var text = "asks for '%s', which %s; leave it out".formatted(value, AddressRange.why(value));
    return AddressRange.reach(value) == Reach.PUBLIC
        ? EXPOSURES.open(service.object(), field.path(), text)
        : EXPOSURES.unproven(service.object(), field.path(), text);
  }
}
