package dev.cofferdam.rule;

import dev.cofferdam.render.Cluster;
import dev.cofferdam.render.FluxName;
import dev.cofferdam.render.RenderedObject;
import dev.cofferdam.rule.RuleDoc.Severity;
import dev.cofferdam.schema.Finding;
import java.util.List;
import java.util.Optional;

/** Asks of every object that a Kustomization applies to a namespace whether it has one. */
final class NamespaceGiven implements Rule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "cluster/namespaced",
          Severity.ERROR,
          "Every namespaced object that a Kustomization applies has a namespace.",
          "Flux knows no namespace to fall back on: the Kustomization fails with 'namespace not"
              + " specified' and applies nothing. Helm does, so objects of charts need none.",
          "Set metadata.namespace, or 'namespace' in the kustomization.yaml.");

  private static final Findings FINDINGS = new Findings(DOC);

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public List<Finding> check(Cluster cluster) {
    var scopes = new Scopes(cluster);
    return cluster.objects().stream()
        .filter(object -> object.namespace().isEmpty() && object.origin().release().isEmpty())
        .filter(scopes::isNamespaced)
        .flatMap(object -> tryFinding(object).stream())
        .toList();
  }

  private static Optional<Finding> tryFinding(RenderedObject object) {
    return object.origin().kustomization().map(by -> finding(object, by));
  }

  private static Finding finding(RenderedObject object, FluxName by) {
    return FINDINGS.of(
        object,
        "metadata.namespace",
        "is missing, and Kustomization %s has no spec.targetNamespace, so Flux applies nothing of"
                .formatted(by)
            + " it; set the namespace here or in the kustomization.yaml");
  }
}
