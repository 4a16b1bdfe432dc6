package dev.cofferdam.rule.exposure;

import dev.cofferdam.rule.RuleDoc;
import dev.cofferdam.rule.RuleDoc.Severity;
import java.util.List;

/** Asks of every load balancer of a cloud's own network who is in that network. */
final class InternalLoadBalancer implements ExposureRule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "exposure/internal-load-balancer",
          Severity.ERROR,
          "No Service has a load balancer inside of the network of a cloud.",
          "An internal load balancer is open to that whole network, to those peered with it and to"
              + " everybody in its VPNs, of which Kubernetes knows nothing. And only the one cloud"
              + " reads the annotation: any other makes a public load balancer all the same"
              + " (documentation of the clouds).",
          "Use a Service of type ClusterIP and an Ingress of class 'tailscale'. Where the network"
              + " itself is private, allow it in the policy, with the reason.");

  private static final Exposures EXPOSURES = new Exposures(DOC);

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public List<Exposure> check(Inventory inventory) {
    return ClusterService.all(inventory)
        .flatMap(
            service ->
                CloudScheme.tryInternal(service).map(field -> exposure(service, field)).stream())
        .toList();
  }

  private static Exposure exposure(ClusterService service, Field field) {
    return EXPOSURES.unproven(
        service.object(),
        field.path(),
        "is '%s', so that the whole network of the cloud reaches it, and those joined to that"
                .formatted(ClusterService.written(field.value()))
            + " network; use type ClusterIP, or allow it with the reason why that is private");
  }
}
