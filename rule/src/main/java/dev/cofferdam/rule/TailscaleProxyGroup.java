package dev.cofferdam.rule;

import dev.cofferdam.render.Cluster;
import dev.cofferdam.render.RenderedObject;
import dev.cofferdam.rule.RuleDoc.Severity;
import dev.cofferdam.schema.Finding;
import java.util.List;
import java.util.Optional;

/** Asks of every Ingress of a ProxyGroup whether there is such a group, and one for Ingresses. */
final class TailscaleProxyGroup implements Rule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "tailscale/proxy-group",
          Severity.ERROR,
          "The ProxyGroup that a Tailscale Ingress names exists and is of type ingress.",
          "Without it the operator waits, and refuses one of another type; in both cases nothing is"
              + " served (cmd/k8s-operator, ingress-for-pg.go, validateIngress). Where a cluster has no"
              + " ProxyGroup at all, they are somebody else's, and nothing is said.",
          "Add the ProxyGroup with 'type: ingress', or leave the annotation"
              + " tailscale.com/proxy-group out.");

  private static final Findings FINDINGS = new Findings(DOC);

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public List<Finding> check(Cluster cluster) {
    var declared = new Declared(cluster);
    var gaps = new Gaps(cluster);
    return TailscaleIngress.all(declared)
        .flatMap(ingress -> tryFinding(ingress, declared, gaps).stream())
        .toList();
  }

  private static Optional<Finding> tryFinding(
      TailscaleIngress ingress, Declared declared, Gaps gaps) {
    return ingress
        .proxyGroup()
        .flatMap(group -> tryText(group, declared, gaps))
        .map(
            text ->
                FINDINGS.of(
                    ingress.object(), "metadata.annotations['tailscale.com/proxy-group']", text));
  }

  private static Optional<String> tryText(String group, Declared declared, Gaps gaps) {
    var found = declared.tryFind("tailscale.com", "ProxyGroup", "", group);
    if (found.isEmpty()) {
      var names = names(declared);
      return names.isEmpty() || gaps.mayHoldUnnamespaced()
          ? Optional.empty()
          : Optional.of(
              "names ProxyGroup '%s', which is not there; name one that is: %s"
                  .formatted(group, Listed.quoted(names)));
    }
    var type = found.get().value().path("spec").path("type").asString("");
    return type.equals("ingress")
        ? Optional.empty()
        : Optional.of(
            "names ProxyGroup '%s', which is of type '%s'; name one of type 'ingress'"
                .formatted(group, type));
  }

  private static List<String> names(Declared declared) {
    return declared.all("tailscale.com", "ProxyGroup").map(RenderedObject::name).sorted().toList();
  }
}
