package dev.cofferdam.rule.exposure;

import dev.cofferdam.render.RenderedObject;
import dev.cofferdam.rule.RuleDoc;
import dev.cofferdam.rule.RuleDoc.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Asks of every route of the Gateway API whether all that it belongs to stays inside. */
final class GatewayRoutes implements ExposureRule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "exposure/gateway-route",
          Severity.ERROR,
          "Every route belongs to a Service, or to a Gateway that stays inside of the cluster.",
          "A route has whatever it names in parentRefs send requests to a workload, in any namespace"
              + " and of anybody's making; with useDefaultGateways, it is whoever says to be the"
              + " default (Gateway API, ParentReference and GEP-3793). A Service as parent is about"
              + " requests inside of a mesh (GEP-1426).",
          "Use an Ingress of class tailscale, or name a Gateway of this repository whose Service is"
              + " of type ClusterIP.");

  private static final Exposures EXPOSURES = new Exposures(DOC);

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public SortedSet<String> kinds() {
    return new TreeSet<>(
        List.of(
            "GRPCRoute.gateway.networking.k8s.io",
            "GRPCRoute.policy.linkerd.io",
            "HTTPRoute.gateway.networking.k8s.io",
            "HTTPRoute.policy.linkerd.io",
            "TCPRoute.gateway.networking.k8s.io",
            "TCPRoute.policy.linkerd.io",
            "TLSRoute.gateway.networking.k8s.io",
            "TLSRoute.policy.linkerd.io",
            "UDPRoute.gateway.networking.k8s.io"));
  }

  @Override
  public List<Exposure> check(Inventory inventory) {
    var gateways = new Gateways(inventory);
    return inventory
        .all()
        .filter(GatewayKinds::isRoute)
        .flatMap(it -> check(gateways, it).stream())
        .toList();
  }

  private static List<Exposure> check(Gateways gateways, RenderedObject route) {
    List<Exposure> found = new ArrayList<>();
    var spec = route.value().path("spec");
    var byDefault = new Scalar(spec.path("useDefaultGateways")).text();
    if (!byDefault.isEmpty() && !byDefault.equals("None")) {
      found.add(
          EXPOSURES.open(
              route,
              "spec.useDefaultGateways",
              "takes requests from whatever Gateway is the default; name one in parentRefs"));
    }
    var parents = spec.path("parentRefs");
    if (parents.isEmpty() && found.isEmpty()) {
      found.add(
          EXPOSURES.unproven(
              route,
              "spec.parentRefs",
              "names nothing, so that nobody can say who sends requests by it; name a Gateway"));
    }
    for (int i = 0; i < parents.size(); i++) {
      var field = "spec.parentRefs[%d]".formatted(i);
      tryExposure(route, field, gateways.parent(route, parents.path(i))).ifPresent(found::add);
    }
    return found;
  }

  private static Optional<Exposure> tryExposure(
      RenderedObject route, String field, Gateways.Parent parent) {
    var start = "is %s, ".formatted(parent.named());
    return switch (parent.reach()) {
      case PRIVATE -> Optional.empty();
      case TAILNET ->
          Optional.of(
              EXPOSURES.tailnet(route, field, start + "which devices of the tailnet reach"));
      case UNPROVEN ->
          Optional.of(
              EXPOSURES.unproven(
                  route, field, start + "of which nobody can say who reaches it; see there"));
      case PUBLIC ->
          Optional.of(
              EXPOSURES.open(
                  route,
                  field,
                  start
                      + "which nothing in this repository shows to be closed; use an Ingress of"
                      + " class tailscale, or name a Gateway that stays inside"));
    };
  }
}
