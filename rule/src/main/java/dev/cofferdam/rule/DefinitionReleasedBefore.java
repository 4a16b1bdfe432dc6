package dev.cofferdam.rule;

import dev.cofferdam.render.Cluster;
import dev.cofferdam.render.RenderedObject;
import dev.cofferdam.rule.Definitions.Use;
import dev.cofferdam.rule.RuleDoc.Severity;
import dev.cofferdam.schema.Finding;
import java.util.List;

/**
 * Asks of the custom resources of a Kustomization whether their definitions come from elsewhere
 * than a release of the same Kustomization.
 */
final class DefinitionReleasedBefore implements Rule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "cluster/crd-order",
          Severity.ERROR,
          "A Kustomization applies no custom resource whose definition comes with a release that it"
              + " applies itself.",
          "Flux tries a whole stage of a Kustomization with a dry run before it applies any of it. A"
              + " custom resource without its definition fails there, so on an empty cluster the"
              + " HelmRelease that would bring the definition is never applied. Definitions that the"
              + " Kustomization applies directly are in a stage of their own before (fluxcd/pkg,"
              + " ssa).",
          "Move the custom resources to a Kustomization of their own with dependsOn, and let the one"
              + " with the release wait for it (wait: true).");

  private static final Findings FINDINGS = new Findings(DOC);

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public List<Finding> check(Cluster cluster) {
    return new Definitions(cluster)
        .uses().entrySet().stream()
            .filter(it -> it.getKey().kustomization().equals(it.getKey().source().kustomization()))
            .map(it -> finding(it.getKey(), it.getValue()))
            .toList();
  }

  private static Finding finding(Use use, List<RenderedObject> objects) {
    return FINDINGS.of(
        objects.get(0),
        "",
        "is defined by HelmRelease %s, which Kustomization %s applies as well%s, so that neither is"
                .formatted(
                    use.source().release().orElseThrow(),
                    use.kustomization(),
                    Listed.others(objects.size() - 1, "other object too", "other objects too"))
            + " ever applied to an empty cluster; move it to a Kustomization of its own with"
            + " dependsOn");
  }
}
