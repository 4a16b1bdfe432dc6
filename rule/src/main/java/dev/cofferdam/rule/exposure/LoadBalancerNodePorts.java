package dev.cofferdam.rule.exposure;

import dev.cofferdam.rule.RuleDoc;
import dev.cofferdam.rule.RuleDoc.Severity;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Asks of every load balancer that is none of the internet's whether nodes open it as well. */
final class LoadBalancerNodePorts implements ExposureRule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "exposure/load-balancer-node-ports",
          Severity.ERROR,
          "A Service of type LoadBalancer has no node ports beside its load balancer.",
          "Whatever the class, one of the tailnet too, the API server gives every Service of type"
              + " LoadBalancer a port at every address of every node, unless"
              + " allocateLoadBalancerNodePorts is false (Kubernetes, Service API). What it has given"
              + " once it keeps: a Service that had them must be made anew.",
          "Set spec.allocateLoadBalancerNodePorts to false. Where a chart has no value for it, use"
              + " type ClusterIP with the annotation tailscale.com/expose, or an Ingress of class"
              + " 'tailscale'.");

  private static final Exposures EXPOSURES = new Exposures(DOC);
  private static final String NAME = "allocateLoadBalancerNodePorts";

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public List<Exposure> check(Inventory inventory) {
    return ClusterService.all(inventory)
        .filter(service -> service.isLoadBalancer() && !service.isOpenByType())
        .filter(service -> !isOff(service.field(NAME).value()))
        .map(LoadBalancerNodePorts::exposure)
        .toList();
  }

  private static boolean isOff(JsonNode value) {
    return value.isBoolean() && !value.asBoolean();
  }

  private static Exposure exposure(ClusterService service) {
    var field = service.field(NAME);
    return Unresolved.isLeft(field.text())
        ? EXPOSURES.unproven(
            service.object(),
            field.path(),
            "is '%s', which is filled in elsewhere; write false".formatted(field.text()))
        : EXPOSURES.open(
            service.object(),
            field.path(),
            "is not false, so that every node opens a port for it at all of its addresses; set it to"
                + " false, or use type ClusterIP");
  }
}
