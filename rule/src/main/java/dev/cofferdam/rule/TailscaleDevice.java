package dev.cofferdam.rule;

import dev.cofferdam.render.Cluster;
import dev.cofferdam.rule.RuleDoc.Severity;
import dev.cofferdam.schema.Finding;
import java.util.List;

/** Asks of every Tailscale Ingress whether a device can have the name that it gives. */
final class TailscaleDevice implements Rule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "tailscale/device-name",
          Severity.ERROR,
          "A Tailscale Ingress gives its device a name that is one label of a DNS name.",
          "The operator calls the device by the first label of the first TLS host, or"
              + " <namespace>-<name>-ingress without one. A wildcard gives a device called '*'. For a"
              + " device of its own the operator does not look, and Tailscale makes up another name;"
              + " for a ProxyGroup it stops (cmd/k8s-operator, hostnameForIngress; dnsname"
              + ".ValidLabel).",
          "Put the name of the device first among the TLS hosts: lower-case letters, digits and"
              + " inner dashes, 63 at most.");

  private static final Findings FINDINGS = new Findings(DOC);

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public List<Finding> check(Cluster cluster) {
    return TailscaleIngress.all(new Declared(cluster))
        .filter(ingress -> !ingress.isDeviceValid())
        .map(ingress -> FINDINGS.of(ingress.object(), ingress.deviceField(), text(ingress)))
        .toList();
  }

  private static String text(TailscaleIngress ingress) {
    var first = ingress.tlsHosts().isEmpty() ? ingress.object().name() : ingress.tlsHosts().get(0);
    return "is '%s', so the device would be called '%s', which is no DNS label; %s"
        .formatted(
            first,
            ingress.device(),
            ingress.tlsHosts().isEmpty()
                ? "name the device in spec.tls[0].hosts[0]"
                : "put the name of the device first, such as 'coder'");
  }
}
