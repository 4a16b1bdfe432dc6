package dev.cofferdam.rule;

import dev.cofferdam.render.Cluster;
import dev.cofferdam.render.helm.ReleaseTarget;
import dev.cofferdam.rule.RuleDoc.Severity;
import dev.cofferdam.schema.Finding;
import java.util.List;

/** Asks of every HelmRelease whether Helm keeps the release where its objects are. */
final class StorageNamespace implements Rule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "flux/storage-namespace",
          Severity.WARNING,
          "Helm keeps the record of a release in the namespace of its objects.",
          "Unless spec.storageNamespace is set, it is kept in the namespace of the HelmRelease"
              + " (helm-controller, api/v2): 'helm list' in the target namespace does not show it,"
              + " and somebody may install it a second time. Moving the record later installs"
              + " everything anew.",
          "Set spec.storageNamespace to the target namespace, before the first installation.");

  private static final Findings FINDINGS = new Findings(DOC);

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public List<Finding> check(Cluster cluster) {
    return FluxObject.releases(cluster)
        .filter(it -> !it.object().namespace().isEmpty())
        .map(it -> new Placed(it, ReleaseTarget.of(it.object().value())))
        .filter(it -> !it.target().storageNamespace().equals(it.target().namespace()))
        .map(it -> FINDINGS.of(it.release().object(), "spec.storageNamespace", text(it.target())))
        .toList();
  }

  private record Placed(FluxObject release, ReleaseTarget target) {}

  private static String text(ReleaseTarget target) {
    return "is '%s', and the objects go to '%s', where 'helm list' does not show the release; set it"
            .formatted(target.storageNamespace(), target.namespace())
        + " to '%s'".formatted(target.namespace());
  }
}
