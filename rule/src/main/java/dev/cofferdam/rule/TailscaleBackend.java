package dev.cofferdam.rule;

import dev.cofferdam.render.Cluster;
import dev.cofferdam.rule.RuleDoc.Severity;
import dev.cofferdam.schema.Finding;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Asks of the Services behind Tailscale Ingresses whether they have an address of the cluster. */
final class TailscaleBackend implements Rule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "tailscale/backend",
          Severity.ERROR,
          "The Services behind a Tailscale Ingress have a cluster IP.",
          "The proxy sends requests to the cluster IP. A headless Service or an ExternalName has"
              + " none, and the operator leaves the backend out with an event (cmd/k8s-operator,"
              + " handlersForIngress).",
          "Use a Service of type ClusterIP with an address, in front of the same pods.");

  private static final Findings FINDINGS = new Findings(DOC);

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public List<Finding> check(Cluster cluster) {
    var declared = new Declared(cluster);
    return TailscaleIngress.all(declared)
        .flatMap(ingress -> findings(ingress, declared).stream())
        .toList();
  }

  private static List<Finding> findings(TailscaleIngress ingress, Declared declared) {
    List<Finding> findings = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>();
    for (Backend backend : Backend.of(ingress.object())) {
      if (ingress.serves(backend) && seen.add(backend.service())) {
        declared
            .tryFind("", "Service", ingress.namespace(), backend.service())
            .map(ServicePorts::new)
            .filter(service -> service.isHeadless() || service.isExternalName())
            .ifPresent(
                service ->
                    findings.add(FINDINGS.of(ingress.object(), backend.field(), text(service))));
      }
    }
    return findings;
  }

  private static String text(ServicePorts service) {
    return "names %s, which is %s and has no cluster IP, so the operator does not serve it; use a"
            .formatted(service.service(), service.isHeadless() ? "headless" : "an ExternalName")
        + " Service with a cluster IP";
  }
}
