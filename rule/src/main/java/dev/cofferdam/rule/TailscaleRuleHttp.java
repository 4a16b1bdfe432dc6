package dev.cofferdam.rule;

import dev.cofferdam.render.Cluster;
import dev.cofferdam.rule.RuleDoc.Severity;
import dev.cofferdam.schema.Finding;
import java.util.List;

/** Asks of every rule that the Tailscale operator serves whether it has paths. */
final class TailscaleRuleHttp implements Rule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "tailscale/rule-http",
          Severity.ERROR,
          "A rule of a Tailscale Ingress that the operator serves has http paths.",
          "Kubernetes takes a rule without http, and the operator reads its paths without looking"
              + " whether there are any: it panics, for this and every other Ingress"
              + " (cmd/k8s-operator, handlersForIngress).",
          "Give the rule its http paths, or leave it out.");

  private static final Findings FINDINGS = new Findings(DOC);

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public List<Finding> check(Cluster cluster) {
    return TailscaleIngress.all(new Declared(cluster))
        .flatMap(
            ingress ->
                ingress.rules().stream()
                    .filter(rule -> ingress.serves(rule) && !rule.http())
                    .map(
                        rule ->
                            FINDINGS.of(
                                ingress.object(),
                                rule.field() + ".http",
                                "is missing, and the operator panics on a rule without it; add its"
                                    + " paths, or leave the rule out")))
        .toList();
  }
}
