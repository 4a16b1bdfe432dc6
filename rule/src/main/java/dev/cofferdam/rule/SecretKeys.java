package dev.cofferdam.rule;

import dev.cofferdam.render.Cluster;
import dev.cofferdam.rule.RuleDoc.Severity;
import dev.cofferdam.schema.Finding;
import java.util.List;

/**
 * Asks of every Secret of the cluster that something needs whether it is where it is needed, with
 * the keys that are.
 */
final class SecretKeys implements Rule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "workload/secret-key",
          Severity.ERROR,
          "A Secret that a pod, service account or Ingress needs, and that the files bring, is in"
              + " the same namespace and has the keys that are asked for.",
          "A pod does not start without a Secret or key that it does not call optional, and the"
              + " release or Kustomization waits until it times out. The keys of Secrets that a"
              + " controller makes or a person applies are left to those. A missing Secret or key"
              + " is reported once; Secrets that the files do not bring at all are reported by"
              + " workload/secret.",
          "Add the key, correct its name, or bring the Secret to the namespace too.");

  private static final Findings FINDINGS = new Findings(DOC);

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public List<Finding> check(Cluster cluster) {
    return new KeyCheck(KeyHolder.SECRET, FINDINGS, cluster).ofDeclared();
  }
}
