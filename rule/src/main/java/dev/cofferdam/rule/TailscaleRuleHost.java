package dev.cofferdam.rule;

import dev.cofferdam.render.Cluster;
import dev.cofferdam.rule.RuleDoc.Severity;
import dev.cofferdam.schema.Finding;
import java.util.List;

/** Asks of every rule of a Tailscale Ingress whether the operator serves it. */
final class TailscaleRuleHost implements Rule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "tailscale/rule-host",
          Severity.WARNING,
          "The rules of a Tailscale Ingress have no host, or that of the device.",
          "The operator leaves out a rule with any other host and says so in an event that nobody"
              + " reads: the Ingress looks well, and Flux finds it ready. A device of its own"
              + " compares with the first TLS host, a ProxyGroup with the whole name in the tailnet"
              + " (cmd/k8s-operator, ingress.go and ingress-for-pg.go). A wildcard is never served:"
              + " a device has one name and one certificate.",
          "Leave the host out, or give the host an Ingress of its own.");

  private static final Findings FINDINGS = new Findings(DOC);

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public List<Finding> check(Cluster cluster) {
    return TailscaleIngress.all(new Declared(cluster))
        .flatMap(ingress -> findings(ingress).stream())
        .toList();
  }

  private static List<Finding> findings(TailscaleIngress ingress) {
    return ingress.rules().stream()
        .filter(rule -> !ingress.serves(rule))
        .map(rule -> FINDINGS.of(ingress.object(), rule.field() + ".host", text(ingress, rule)))
        .toList();
  }

  private static String text(TailscaleIngress ingress, TailscaleIngress.HostRule rule) {
    return "is '%s', so the operator ignores the rule: %s"
        .formatted(rule.host(), why(ingress, rule.host()));
  }

  private static String why(TailscaleIngress ingress, String host) {
    if (host.startsWith("*")) {
      return "device '%s' has one name and no names below it; leave the rule out"
          .formatted(ingress.device());
    }
    if (ingress.proxyGroup().isPresent()) {
      return "a ProxyGroup serves '%s.<tailnet>.ts.net' and no shorter name; leave the host out"
          .formatted(ingress.device());
    }
    return ingress.tlsHosts().isEmpty()
        ? "there is no TLS host to compare it with; leave it out, or add spec.tls with this host"
        : "it is not the first TLS host, '%s'; leave it out, or give it an Ingress of its own"
            .formatted(ingress.tlsHosts().get(0));
  }
}
