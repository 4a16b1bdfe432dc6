package dev.cofferdam.rule.exposure;

import dev.cofferdam.render.RenderedObject;
import dev.cofferdam.rule.RuleDoc;
import dev.cofferdam.rule.RuleDoc.Severity;
import dev.cofferdam.rule.TailscaleIngress;
import java.util.List;

/** Tells of every Ingress that the Tailscale operator takes by which name the tailnet knows it. */
final class TailnetIngress implements ExposureRule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "exposure/tailnet-ingress",
          Severity.WARNING,
          "What the Tailscale operator serves is meant for the tailnet.",
          "Every device that the policy of the tailnet lets through reaches an Ingress of the"
              + " operator's class, those of users from other tailnets whom it is shared with"
              + " included; the policy is outside of the cluster (tailscale, cmd/k8s-operator,"
              + " ingress.go).",
          "Leave the Ingress out where nobody outside of the cluster needs it.");

  private static final Exposures EXPOSURES = new Exposures(DOC);

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public List<Exposure> check(Inventory inventory) {
    var classes = new IngressClasses(inventory);
    return inventory
        .all("networking.k8s.io", "Ingress")
        .filter(ingress -> classes.reach(IngressClass.of(ingress)) == Reach.TAILNET)
        .map(ingress -> exposure(ingress, inventory))
        .toList();
  }

  private static Exposure exposure(RenderedObject ingress, Inventory inventory) {
    var device = TailscaleIngress.of(ingress, inventory.declared().namespace(ingress)).device();
    return EXPOSURES.tailnet(
        ingress,
        "spec.ingressClassName",
        "is '%s', so devices of the tailnet reach it as '%s'; leave the Ingress out if none should"
            .formatted(IngressClass.of(ingress), device));
  }
}
