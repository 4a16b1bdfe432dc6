package dev.cofferdam.rule.exposure;

import dev.cofferdam.rule.RuleDoc;
import dev.cofferdam.rule.RuleDoc.Severity;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Asks of every Service whether nodes answer health checks for it. */
final class HealthCheckNodePort implements ExposureRule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "exposure/health-check-node-port",
          Severity.ERROR,
          "No node answers health checks for a Service.",
          "With externalTrafficPolicy Local a Service of type LoadBalancer gets a port on every node"
              + " that tells anybody its name and how many of its pods run there, even where"
              + " allocateLoadBalancerNodePorts is false (Kubernetes, kube-proxy,"
              + " pkg/proxy/healthcheck).",
          "Leave spec.externalTrafficPolicy and spec.healthCheckNodePort out.");

  private static final Exposures EXPOSURES = new Exposures(DOC);

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public List<Exposure> check(Inventory inventory) {
    return ClusterService.all(inventory)
        .filter(service -> !service.isOpenByType())
        .flatMap(service -> tryExposure(service).stream())
        .toList();
  }

  private static Optional<Exposure> tryExposure(ClusterService service) {
    var policy = service.field("externalTrafficPolicy");
    if (service.isLoadBalancer() && policy.text().toLowerCase(Locale.ROOT).equals("local")) {
      return Optional.of(
          EXPOSURES.open(
              service.object(),
              policy.path(),
              "is %s, so that every node opens a port that answers health checks; leave it out"
                  .formatted(policy.text())));
    }
    return service.isLoadBalancer() && Unresolved.isLeft(policy.text())
        ? Optional.of(unproven(service, policy, "which is filled in elsewhere"))
        : Optional.of(service.field("healthCheckNodePort"))
            .filter(NodePort::isSet)
            .map(port -> unproven(service, port, "which only a policy of Local goes with"));
  }

  private static Exposure unproven(ClusterService service, Field field, String why) {
    return EXPOSURES.unproven(
        service.object(),
        field.path(),
        "is '%s', %s; leave it out".formatted(ClusterService.written(field.value()), why));
  }
}
