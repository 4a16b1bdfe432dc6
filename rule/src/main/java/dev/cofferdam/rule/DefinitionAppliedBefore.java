package dev.cofferdam.rule;

import dev.cofferdam.render.Cluster;
import dev.cofferdam.render.RenderedObject;
import dev.cofferdam.rule.Definitions.Use;
import dev.cofferdam.rule.RuleDoc.Severity;
import dev.cofferdam.schema.Finding;
import java.util.List;

/** Asks of the custom resources of a Kustomization whether it waits for their definitions. */
final class DefinitionAppliedBefore implements Rule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "cluster/crd-depends-on",
          Severity.WARNING,
          "A Kustomization depends on those that bring the definitions of its custom resources.",
          "On an empty cluster its dry run fails until the definitions are there, and it tries again"
              + " only after its interval. Definitions that a Kustomization applies directly are there"
              + " before the Kustomizations that it applies beside them.",
          "Add the other Kustomization to spec.dependsOn, and let it wait for its releases"
              + " (wait: true).");

  private static final Findings FINDINGS = new Findings(DOC);

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public List<Finding> check(Cluster cluster) {
    return new Definitions(cluster)
        .uses().entrySet().stream()
            .filter(it -> !it.getKey().kustomization().equals(it.getKey().source().kustomization()))
            .map(it -> finding(it.getKey(), it.getValue()))
            .toList();
  }

  private static Finding finding(Use use, List<RenderedObject> objects) {
    var source = use.source();
    return FINDINGS.of(
        objects.get(0),
        "",
        "is defined by Kustomization %s%s, on which its own, %s, does not depend%s; add it to"
                .formatted(
                    source.kustomization(),
                    source.release().map(release -> " (HelmRelease " + release + ")").orElse(""),
                    use.kustomization(),
                    Listed.others(objects.size() - 1, "other object too", "other objects too"))
            + " spec.dependsOn");
  }
}
