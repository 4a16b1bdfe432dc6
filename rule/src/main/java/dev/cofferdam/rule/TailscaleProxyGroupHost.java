package dev.cofferdam.rule;

import dev.cofferdam.render.Cluster;
import dev.cofferdam.rule.RuleDoc.Severity;
import dev.cofferdam.schema.Finding;
import java.util.List;

/** Asks of every Ingress of a ProxyGroup whether it has one TLS host. */
final class TailscaleProxyGroupHost implements Rule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "tailscale/proxy-group-host",
          Severity.ERROR,
          "A Tailscale Ingress of a ProxyGroup has one TLS host at most.",
          "The operator refuses one with more and serves nothing of it: 'only a single TLS entry"
              + " with a single host is allowed' (cmd/k8s-operator, ingress-for-pg.go).",
          "Leave the other hosts out, or give each an Ingress of its own.");

  private static final Findings FINDINGS = new Findings(DOC);

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public List<Finding> check(Cluster cluster) {
    return TailscaleIngress.all(new Declared(cluster))
        .filter(ingress -> ingress.proxyGroup().isPresent() && isMany(ingress))
        .map(ingress -> FINDINGS.of(ingress.object(), "spec.tls", text(ingress)))
        .toList();
  }

  private static boolean isMany(TailscaleIngress ingress) {
    return ingress.tlsHosts().size() > 1
        || ingress.object().value().path("spec").path("tls").size() > 1;
  }

  private static String text(TailscaleIngress ingress) {
    return "has more than one host or entry (%s), which ProxyGroup '%s' does not serve at all; leave"
            .formatted(Listed.quoted(ingress.tlsHosts()), ingress.proxyGroup().orElseThrow())
        + " one entry with the name of the device";
  }
}
