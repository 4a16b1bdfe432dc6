package dev.cofferdam.rule.exposure;

import dev.cofferdam.rule.RuleDoc;
import dev.cofferdam.rule.RuleDoc.Severity;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Asks of every Service whether its type keeps it inside of the cluster. */
final class ServiceType implements ExposureRule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "exposure/service-type",
          Severity.ERROR,
          "Every Service is of a type that stays inside of the cluster.",
          "NodePort opens a port at every address of every node. LoadBalancer does the same, and"
              + " whoever makes load balancers in the cluster, a cloud, MetalLB or the ServiceLB of"
              + " k3s, gives it an address; without a class and a word to the cloud that is a public"
              + " one (Kubernetes, Service API; documentation of the clouds). Ranges of addresses to"
              + " let in do not make it private, since several controllers ignore them.",
          "Set spec.type to ClusterIP, and serve people through an Ingress of class 'tailscale'. A"
              + " chart may have another default, so set its value for the type too.");

  private static final Exposures EXPOSURES = new Exposures(DOC);

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public SortedSet<String> kinds() {
    return new TreeSet<>(List.of("Service"));
  }

  @Override
  public List<Exposure> check(Inventory inventory) {
    return ClusterService.all(inventory).flatMap(it -> tryExposure(it).stream()).toList();
  }

  private static Optional<Exposure> tryExposure(ClusterService service) {
    return switch (service.type()) {
      case "ClusterIP", "ExternalName" -> Optional.empty();
      case "NodePort" ->
          open(service, "is NodePort, which opens a port at every address of every node");
      case "LoadBalancer" ->
          service.isOpenByType()
              ? open(service, "is LoadBalancer, which opens a node port and a public address")
              : Optional.empty();
      default -> Optional.of(unproven(service));
    };
  }

  private static Optional<Exposure> open(ClusterService service, String text) {
    return Optional.of(EXPOSURES.open(service.object(), "spec.type", text + "; use ClusterIP"));
  }

  private static Exposure unproven(ClusterService service) {
    return EXPOSURES.unproven(
        service.object(),
        "spec.type",
        "is '%s', which %s; write ClusterIP"
            .formatted(
                service.type(),
                Unresolved.isLeft(service.type())
                    ? "is filled in elsewhere"
                    : "is no type that the API server knows"));
  }
}
