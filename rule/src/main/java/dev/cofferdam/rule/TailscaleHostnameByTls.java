package dev.cofferdam.rule;

import dev.cofferdam.render.Cluster;
import dev.cofferdam.rule.RuleDoc.Severity;
import dev.cofferdam.schema.Finding;
import java.util.List;

/** Asks of every Tailscale Ingress whether it names its device where the operator looks. */
final class TailscaleHostnameByTls implements Rule {

  private static final String ANNOTATION = "tailscale.com/hostname";

  private static final RuleDoc DOC =
      new RuleDoc(
          "tailscale/hostname",
          Severity.WARNING,
          "A Tailscale Ingress names its device by its first TLS host.",
          "The annotation tailscale.com/hostname is for Services; on an Ingress the operator does"
              + " not read it (tailscale#10493).",
          "Put the name into spec.tls[0].hosts[0].");

  private static final Findings FINDINGS = new Findings(DOC);

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public List<Finding> check(Cluster cluster) {
    return TailscaleIngress.all(new Declared(cluster))
        .filter(ingress -> !hostname(ingress).isEmpty())
        .filter(ingress -> !hostname(ingress).equals(ingress.device()))
        .map(
            ingress ->
                FINDINGS.of(
                    ingress.object(),
                    "metadata.annotations['%s']".formatted(ANNOTATION),
                    "is '%s', which the operator does not read on an Ingress: the device is called"
                            .formatted(hostname(ingress))
                        + " '%s'; put the name into spec.tls[0].hosts[0]"
                            .formatted(ingress.device())))
        .toList();
  }

  private static String hostname(TailscaleIngress ingress) {
    return ingress
        .object()
        .value()
        .path("metadata")
        .path("annotations")
        .path(ANNOTATION)
        .asString("");
  }
}
