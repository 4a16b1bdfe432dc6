package dev.cofferdam.rule.exposure;

import dev.cofferdam.render.RenderedObject;
import dev.cofferdam.rule.RuleDoc;
import dev.cofferdam.rule.RuleDoc.Severity;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Asks whether Azure is to run controllers of Ingresses with load balancers of their own. */
final class ApplicationRouting implements ExposureRule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "exposure/application-routing",
          Severity.ERROR,
          "There is no NginxIngressController.",
          "For each of them the application routing add-on makes a Service of type LoadBalancer,"
              + " with a public address unless spec.loadBalancerAnnotations ask for an internal one"
              + " (Azure documentation, application routing add-on). An internal one is open to the"
              + " network that the cluster is in, which is not in the files.",
          "Leave it out and use an Ingress of class 'tailscale'.");

  private static final Exposures EXPOSURES = new Exposures(DOC);
  private static final String GROUP = "approuting.kubernetes.azure.com";
  private static final String INTERNAL = "service.beta.kubernetes.io/azure-load-balancer-internal";

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public SortedSet<String> kinds() {
    return new TreeSet<>(List.of("NginxIngressController." + GROUP));
  }

  @Override
  public List<Exposure> check(Inventory inventory) {
    return inventory
        .all(GROUP, "NginxIngressController")
        .map(ApplicationRouting::exposure)
        .toList();
  }

  private static Exposure exposure(RenderedObject object) {
    var internal =
        object.value().path("spec").path("loadBalancerAnnotations").path(INTERNAL).asString("");
    return internal.equals("true") || Unresolved.isLeft(internal)
        ? EXPOSURES.unproven(
            object,
            "spec.loadBalancerAnnotations",
            "ask for an internal load balancer, which whoever is in its network reaches; leave the"
                + " controller out")
        : EXPOSURES.open(
            object,
            "kind",
            "is NginxIngressController, for which Azure makes a load balancer with a public address;"
                + " leave it out");
  }
}
