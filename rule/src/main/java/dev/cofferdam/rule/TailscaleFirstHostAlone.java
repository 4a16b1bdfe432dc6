package dev.cofferdam.rule;

import dev.cofferdam.render.Cluster;
import dev.cofferdam.rule.RuleDoc.Severity;
import dev.cofferdam.schema.Finding;
import java.util.List;

/** Asks of every Tailscale Ingress with a device of its own whether it has one TLS host. */
final class TailscaleFirstHostAlone implements Rule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "tailscale/tls-host",
          Severity.WARNING,
          "A Tailscale Ingress has one TLS host.",
          "The device has one name, that of the first host, and Tailscale signs a certificate for"
              + " that name alone; the operator does not look at other hosts (cmd/k8s-operator,"
              + " ingress.go).",
          "Leave the other hosts out, or give each an Ingress of its own.");

  private static final Findings FINDINGS = new Findings(DOC);

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public List<Finding> check(Cluster cluster) {
    return TailscaleIngress.all(new Declared(cluster))
        .filter(ingress -> ingress.proxyGroup().isEmpty() && ingress.tlsHosts().size() > 1)
        .map(ingress -> FINDINGS.of(ingress.object(), "spec.tls", text(ingress)))
        .toList();
  }

  private static String text(TailscaleIngress ingress) {
    var hosts = ingress.tlsHosts();
    return "has host '%s', and behind it %s, which the operator ignores; give each an Ingress of its"
            .formatted(hosts.get(0), Listed.quoted(hosts.subList(1, hosts.size())))
        + " own, or leave it out";
  }
}
