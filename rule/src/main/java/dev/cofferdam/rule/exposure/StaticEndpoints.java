package dev.cofferdam.rule.exposure;

import dev.cofferdam.rule.RuleDoc;
import dev.cofferdam.rule.RuleDoc.Severity;
import java.util.List;

/** Tells of every ProxyClass whose proxies devices of the tailnet reach at nodes. */
final class StaticEndpoints implements ExposureRule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "exposure/static-endpoint",
          Severity.WARNING,
          "Proxies of the tailnet need no node ports.",
          "With spec.staticEndpoints the operator opens UDP node ports and gives the external"
              + " addresses of nodes to the tailnet. tailscaled answers there, with WireGuard, to"
              + " devices of the tailnet and to nobody else; the ports are open to all the same"
              + " (tailscale, cmd/k8s-operator, proxygroup_specs.go).",
          "Leave spec.staticEndpoints out; connections then go through a relay where no direct way"
              + " is found.");

  private static final Exposures EXPOSURES = new Exposures(DOC);

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public List<Exposure> check(Inventory inventory) {
    return inventory
        .all("tailscale.com", "ProxyClass")
        .filter(it -> !it.value().path("spec").path("staticEndpoints").isEmpty())
        .map(
            object ->
                EXPOSURES.tailnet(
                    object,
                    "spec.staticEndpoints",
                    "opens UDP ports of nodes, where tailscaled answers devices of the tailnet; leave"
                        + " it out"))
        .toList();
  }
}
