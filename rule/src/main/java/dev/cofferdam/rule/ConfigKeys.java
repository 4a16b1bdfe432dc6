package dev.cofferdam.rule;

import dev.cofferdam.render.Cluster;
import dev.cofferdam.rule.RuleDoc.Severity;
import dev.cofferdam.schema.Finding;
import java.util.List;

/** Asks of every ConfigMap that a pod needs whether it is there, with the keys that it needs. */
final class ConfigKeys implements Rule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "workload/config-key",
          Severity.ERROR,
          "Every ConfigMap that a pod needs is in the cluster or declared as applied by hand, with"
              + " the keys that are asked for.",
          "A pod does not start without a ConfigMap or key that it does not call optional, and the"
              + " release or Kustomization waits until it times out. A missing ConfigMap or key is"
              + " reported once.",
          "Add the ConfigMap or the key, or correct the name.");

  private static final Findings FINDINGS = new Findings(DOC);

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public List<Finding> check(Cluster cluster) {
    return new KeyCheck(KeyHolder.CONFIG_MAP, FINDINGS, cluster).findings();
  }
}
