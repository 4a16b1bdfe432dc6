package dev.cofferdam.rule.exposure;

import dev.cofferdam.render.RenderedObject;
import dev.cofferdam.rule.RuleDoc;
import dev.cofferdam.rule.RuleDoc.Severity;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Asks of what gets addresses whether somebody has written down those that it has. */
final class LoadBalancerStatus implements ExposureRule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "exposure/load-balancer-status",
          Severity.WARNING,
          "No address is written into a status by hand.",
          "The API server drops the status of what is applied (Kubernetes, strategies of Service and"
              + " Ingress), so it opens nothing; but whoever reads the file takes the address for"
              + " true, and it is mostly a copy of one that the object once had.",
          "Leave the status out.");

  private static final Exposures EXPOSURES = new Exposures(DOC);

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public List<Exposure> check(Inventory inventory) {
    return Stream.concat(
            inventory.all("", "Service"), inventory.all("networking.k8s.io", "Ingress"))
        .filter(it -> ClusterService.isFilled(addresses(it)))
        .map(
            it ->
                EXPOSURES.remark(
                    it,
                    "status.loadBalancer.ingress",
                    "is written by hand, and the API server drops it; leave the status out"))
        .toList();
  }

  private static JsonNode addresses(RenderedObject object) {
    return object.value().path("status").path("loadBalancer").path("ingress");
  }
}
