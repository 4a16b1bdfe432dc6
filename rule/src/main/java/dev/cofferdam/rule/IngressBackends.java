package dev.cofferdam.rule;

import dev.cofferdam.render.Cluster;
import dev.cofferdam.render.RenderedObject;
import dev.cofferdam.rule.RuleDoc.Severity;
import dev.cofferdam.schema.Finding;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Asks of every Ingress whether the Services are there that it sends requests to. */
final class IngressBackends implements Rule {

  /** An action of the AWS load balancer controller, in place of a Service. */
  private static final String ACTION = "use-annotation";

  private static final RuleDoc DOC =
      new RuleDoc(
          "workload/ingress-backend",
          Severity.ERROR,
          "The Services and ports that an Ingress names exist in its namespace.",
          "Kubernetes takes an Ingress without looking, and the controller answers with an error"
              + " page. The port is one of the Service, not of the container behind it.",
          "Name a Service of the same namespace, and one of its ports by name or number.");

  private static final Findings FINDINGS = new Findings(DOC);

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public List<Finding> check(Cluster cluster) {
    var declared = new Declared(cluster);
    var products = new Products(declared);
    var gaps = new Gaps(cluster);
    return declared
        .all("networking.k8s.io", "Ingress")
        .flatMap(ingress -> new Look(declared, products, gaps, ingress).findings().stream())
        .toList();
  }

  private record Look(Declared declared, Products products, Gaps gaps, RenderedObject ingress) {

    /** What several paths have in common is said once. */
    List<Finding> findings() {
      List<Finding> findings = new ArrayList<>();
      Set<Backend> seen = new LinkedHashSet<>();
      for (Backend backend : Backend.of(ingress)) {
        var target = new Backend("", backend.service(), backend.portName(), backend.portNumber());
        if (seen.add(target) && !backend.portName().equals(ACTION)) {
          check(backend, findings);
        }
      }
      return findings;
    }

    private void check(Backend backend, List<Finding> findings) {
      var namespace = declared.namespace(ingress);
      var service = declared.tryFind("", "Service", namespace, backend.service());
      if (service.isEmpty()) {
        if (!gaps.mayHold(namespace) && !products.make("Service", namespace, backend.service())) {
          findings.add(FINDINGS.of(ingress, backend.field(), missing(backend)));
        }
        return;
      }
      var ports = new ServicePorts(service.get());
      if (!ports.isExternalName() && !backend.isOneOf(ports)) {
        findings.add(FINDINGS.of(ingress, backend.field(), wrongPort(backend, ports)));
      }
    }

    private String missing(Backend backend) {
      var there =
          declared
              .all("", "Service")
              .filter(it -> declared.namespace(it).equals(declared.namespace(ingress)))
              .map(RenderedObject::name)
              .sorted()
              .toList();
      return "names Service '%s', which its namespace does not have; name one that it has: %s"
          .formatted(backend.service(), Listed.quoted(there));
    }

    private static String wrongPort(Backend backend, ServicePorts ports) {
      return "asks for port %s, which %s does not have; name one that it has: %s"
          .formatted(backend.port(), ports.service(), ports);
    }
  }
}
