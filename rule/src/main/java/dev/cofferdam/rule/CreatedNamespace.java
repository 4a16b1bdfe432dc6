package dev.cofferdam.rule;

import dev.cofferdam.render.Cluster;
import dev.cofferdam.rule.RuleDoc.Severity;
import dev.cofferdam.schema.Finding;
import java.util.List;

/** Asks of every HelmRelease that is to create a namespace whether it names one. */
final class CreatedNamespace implements Rule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "flux/create-namespace",
          Severity.WARNING,
          "A HelmRelease with install.createNamespace sets targetNamespace.",
          "Without it, the release goes to the namespace of the HelmRelease, which is there"
              + " already, and nothing is created.",
          "Set spec.targetNamespace, or leave spec.install.createNamespace out.");

  private static final Findings FINDINGS = new Findings(DOC);

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public List<Finding> check(Cluster cluster) {
    return FluxObject.releases(cluster)
        .filter(it -> it.flag("install", "createNamespace"))
        .filter(it -> it.text("targetNamespace").isEmpty())
        .map(
            it ->
                FINDINGS.of(
                    it.object(),
                    "spec.install.createNamespace",
                    "has no effect without spec.targetNamespace; set that, or leave it out"))
        .toList();
  }
}
