package dev.cofferdam.rule;

import dev.cofferdam.render.Cluster;
import dev.cofferdam.rule.RuleDoc.Severity;
import dev.cofferdam.schema.Finding;
import java.util.List;

/** Asks of every Secret that something needs whether it is there, with the keys that it needs. */
final class SecretKeys implements Rule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "workload/secret-key",
          Severity.ERROR,
          "Every Secret that a pod, service account or Ingress needs is in the cluster or declared"
              + " as applied by hand, with the keys that are asked for.",
          "A pod does not start without a Secret or key that it does not call optional, and the"
              + " release or Kustomization waits until it times out. Known are also Secrets that a"
              + " controller makes of an object of the cluster (external-secrets, sealed-secrets,"
              + " cert-manager, databases and others), and those that a program of the namespace"
              + " seems to write. A missing Secret or key is reported once.",
          "Add the Secret or the key, correct the name, or leave the Secret's manifest unlisted"
              + " beside the kustomization.yaml if somebody applies it by hand.");

  private static final Findings FINDINGS = new Findings(DOC);

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public List<Finding> check(Cluster cluster) {
    return new KeyCheck(KeyHolder.SECRET, FINDINGS, cluster).findings();
  }
}
