package dev.cofferdam.rule;

import dev.cofferdam.render.Cluster;
import dev.cofferdam.rule.RuleDoc.Severity;
import dev.cofferdam.schema.Finding;
import java.util.List;

/** Asks of every Secret that something needs whether anything says where it comes from. */
final class SecretDeclared implements Rule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "workload/secret",
          Severity.WARNING,
          "Every Secret that a pod, service account or Ingress needs is brought by the files, made"
              + " by a controller of something that they bring, or declared as applied by hand.",
          "A pod does not start without a Secret that it does not call optional, and the release or"
              + " Kustomization waits until it times out. The Secret may be in the cluster all the"
              + " same, which nobody can tell from the files: a person may have made it, or a"
              + " controller whose object is in another repository. Known are Secrets that a"
              + " controller makes of an object of the cluster (external-secrets, sealed-secrets,"
              + " cert-manager, databases and others), and those that a program of the namespace"
              + " seems to write. A missing Secret is reported once.",
          "Correct the name, or add the Secret. If it comes from elsewhere, see to it that it is in"
              + " the cluster first; to have that in writing, keep its manifest, without secrets,"
              + " unlisted beside the kustomization.yaml, or except the object that needs it in"
              + " cofferdam.yaml, with the reason.");

  private static final Findings FINDINGS = new Findings(DOC);

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public List<Finding> check(Cluster cluster) {
    return new KeyCheck(KeyHolder.SECRET, FINDINGS, cluster).ofUnknown();
  }
}
