package dev.cofferdam.rule.exposure;

import dev.cofferdam.render.RenderedObject;
import dev.cofferdam.rule.RuleDoc;
import dev.cofferdam.rule.RuleDoc.Severity;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Asks of every Gateway, and of every set of listeners for one, whether it stays inside. */
final class GatewayListeners implements ExposureRule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "exposure/gateway",
          Severity.ERROR,
          "No Gateway takes requests from outside of the cluster.",
          "Whoever serves a Gateway puts a Service of type LoadBalancer before it as soon as it is"
              + " there (Envoy Gateway, Istio, Cilium, Contour, kgateway, NGINX Gateway Fabric), and"
              + " addresses that it asks for become external IPs of that Service (Envoy Gateway,"
              + " gateway address). The Tailscale operator serves no Gateways.",
          "Use an Ingress of class tailscale. Where a Gateway is wanted inside of the cluster, set"
              + " the type of its Service to ClusterIP in the parameters of the Gateway or of its"
              + " class, in this repository, or for Istio with the annotation"
              + " networking.istio.io/service-type.");

  private static final Exposures EXPOSURES = new Exposures(DOC);

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public SortedSet<String> kinds() {
    return new TreeSet<>(
        List.of(
            "Gateway.gateway.networking.k8s.io",
            "ListenerSet.gateway.networking.k8s.io",
            "XListenerSet.gateway.networking.x-k8s.io"));
  }

  @Override
  public List<Exposure> check(Inventory inventory) {
    var gateways = new Gateways(inventory);
    return Stream.of(
            inventory
                .all(GatewayKinds.GROUP, "Gateway")
                .flatMap(it -> gateway(gateways, it).stream()),
            inventory
                .all(GatewayKinds.GROUP, "ListenerSet")
                .flatMap(it -> listeners(gateways, it).stream()),
            inventory
                .all(GatewayKinds.EXPERIMENTAL, "XListenerSet")
                .flatMap(it -> listeners(gateways, it).stream()))
        .flatMap(it -> it)
        .toList();
  }

  private static Optional<Exposure> gateway(Gateways gateways, RenderedObject gateway) {
    var spec = gateway.value().path("spec");
    if (!spec.path("addresses").isEmpty()) {
      return Optional.of(
          EXPOSURES.open(
              gateway,
              "spec.addresses",
              "asks for addresses of its own, which its Service gets; leave it out"));
    }
    return tryExposure(
        gateway,
        "spec.gatewayClassName",
        "is '%s', ".formatted(spec.path("gatewayClassName").asString("")),
        gateways.reach(gateway));
  }

  private static Optional<Exposure> listeners(Gateways gateways, RenderedObject listeners) {
    var reference = listeners.value().path("spec").path("parentRef");
    var parent = gateways.parent(listeners, reference);
    return tryExposure(
        listeners, "spec.parentRef", "is %s, ".formatted(parent.named()), parent.reach());
  }

  private static Optional<Exposure> tryExposure(
      RenderedObject object, String field, String start, Reach reach) {
    return switch (reach) {
      case PRIVATE -> Optional.empty();
      case TAILNET ->
          Optional.of(
              EXPOSURES.tailnet(
                  object, field, start + "whose Service devices of the tailnet reach"));
      case UNPROVEN ->
          Optional.of(
              EXPOSURES.unproven(
                  object,
                  field,
                  start
                      + "the type of whose Service is patched, or known to the cluster alone;"
                      + " write ClusterIP"));
      case PUBLIC ->
          Optional.of(
              EXPOSURES.open(
                  object,
                  field,
                  start
                      + "which nothing in this repository gives a Service of type ClusterIP, so"
                      + " that it has a public address; use an Ingress of class tailscale"));
    };
  }
}
