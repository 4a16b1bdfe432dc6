package dev.cofferdam.rule.exposure;

import dev.cofferdam.rule.RuleDoc;
import dev.cofferdam.rule.RuleDoc.Severity;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Asks of every load balancer with a class whether it is the one of the tailnet. */
final class LoadBalancerClass implements ExposureRule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "exposure/load-balancer-class",
          Severity.ERROR,
          "A load balancer with a class is one of the Tailscale operator.",
          "The class says which controller gives a Service its address (Kubernetes, Service API,"
              + " spec.loadBalancerClass). Of 'tailscale' it is known to be one of the tailnet"
              + " (cmd/k8s-operator, svc.go); of every other class nothing is known but that it"
              + " opens an address. That the operator takes Services without a class as well is a"
              + " setting of its own, which no Service shows.",
          "Use a Service of type ClusterIP, or spec.loadBalancerClass 'tailscale' with"
              + " spec.allocateLoadBalancerNodePorts false.");

  private static final Exposures EXPOSURES = new Exposures(DOC);

  private static final String UNKNOWN = "a controller that nobody here knows opens an address";

  /** What is behind the classes that are common; from the documentation of each. */
  private static final SortedMap<String, String> CLASSES =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("eks.amazonaws.com/nlb", "EKS makes a Network Load Balancer"),
              Map.entry("io.cilium/bgp-control-plane", "Cilium tells routers an address"),
              Map.entry("io.cilium/l2-announcer", "Cilium answers for an address beside the nodes"),
              Map.entry("io.cilium/node", "Cilium opens the ports at the addresses of nodes"),
              Map.entry("kube-vip.io/kube-vip-class", "kube-vip answers for an address"),
              Map.entry(
                  "networking.gke.io/l4-regional-external", "GKE makes a public load balancer"),
              Map.entry("ngrok", "ngrok opens an endpoint on the internet"),
              Map.entry(
                  "service.k8s.aws/nlb",
                  "the AWS Load Balancer Controller makes a Network Load Balancer")));

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public List<Exposure> check(Inventory inventory) {
    return ClusterService.all(inventory)
        .filter(service -> service.isLoadBalancer() && !service.isOfTailnet())
        .filter(service -> !service.loadBalancerClass().isEmpty())
        .filter(service -> CloudScheme.tryInternal(service).isEmpty())
        .map(LoadBalancerClass::exposure)
        .toList();
  }

  private static Exposure exposure(ClusterService service) {
    var name = service.loadBalancerClass();
    return Unresolved.isLeft(name)
        ? EXPOSURES.unproven(
            service.object(),
            "spec.loadBalancerClass",
            "is '%s', which is filled in elsewhere; write 'tailscale'".formatted(name))
        : EXPOSURES.open(
            service.object(),
            "spec.loadBalancerClass",
            "is '%s', with which %s; use type ClusterIP, or class 'tailscale'"
                .formatted(name, CLASSES.getOrDefault(name, UNKNOWN)));
  }
}
