package dev.cofferdam.rule;

import dev.cofferdam.render.Cluster;
import dev.cofferdam.rule.RuleDoc.Severity;
import dev.cofferdam.schema.Finding;
import java.util.List;

/** Asks of every Tailscale Ingress whether there is anything in it that the operator serves. */
final class TailscaleHandler implements Rule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "tailscale/handler",
          Severity.ERROR,
          "A Tailscale Ingress has a default backend, or a rule that the operator serves.",
          "If every rule is for a host that the operator ignores, a ProxyGroup answers 404 to"
              + " everything, and a device of its own is never made (cmd/k8s-operator, event"
              + " NoValidBackends).",
          "Set spec.defaultBackend; it is served in every case.");

  private static final Findings FINDINGS = new Findings(DOC);

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public List<Finding> check(Cluster cluster) {
    return TailscaleIngress.all(new Declared(cluster))
        .filter(ingress -> !ingress.hasHandler())
        .map(ingress -> FINDINGS.of(ingress.object(), "spec.rules", text(ingress)))
        .toList();
  }

  private static String text(TailscaleIngress ingress) {
    var what =
        ingress
            .proxyGroup()
            .map(group -> "ProxyGroup '%s' answers 404 to every request".formatted(group))
            .orElseGet(() -> "device '%s' is never made".formatted(ingress.device()));
    return "hold nothing that the operator serves, so %s; set spec.defaultBackend".formatted(what);
  }
}
