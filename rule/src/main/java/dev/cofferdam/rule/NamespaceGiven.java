package dev.cofferdam.rule;

import dev.cofferdam.render.Cluster;
import dev.cofferdam.render.FluxName;
import dev.cofferdam.render.RenderedObject;
import dev.cofferdam.rule.RuleDoc.Severity;
import dev.cofferdam.schema.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Asks of every object that a Kustomization applies to a namespace whether it has one. */
final class NamespaceGiven implements Rule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "cluster/namespaced",
          Severity.ERROR,
          "Every namespaced object that a Kustomization applies has a namespace.",
          "Flux knows no namespace to fall back on: the Kustomization fails with 'namespace not"
              + " specified' (fluxcd/pkg, ssa/errors). Helm does, so objects of charts need none. A"
              + " Kustomization is reported once, at the first such object.",
          "Set metadata.namespace, or 'namespace' in the kustomization.yaml.");

  private static final Findings FINDINGS = new Findings(DOC);

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public List<Finding> check(Cluster cluster) {
    var scopes = new Scopes(cluster);
    Map<FluxName, List<RenderedObject>> bare = new TreeMap<>();
    for (RenderedObject object : cluster.objects()) {
      var by = object.origin().kustomization();
      if (by.isPresent() && isBare(object) && scopes.isNamespaced(object)) {
        bare.computeIfAbsent(by.get(), it -> new ArrayList<>()).add(object);
      }
    }
    return bare.entrySet().stream().map(it -> finding(it.getKey(), it.getValue())).toList();
  }

  private static boolean isBare(RenderedObject object) {
    return object.namespace().isEmpty() && object.origin().release().isEmpty();
  }

  private static Finding finding(FluxName by, List<RenderedObject> objects) {
    return FINDINGS.of(
        objects.get(0),
        "metadata.namespace",
        "is missing, and Kustomization %s has no spec.targetNamespace, so it fails with 'namespace"
                .formatted(by)
            + " not specified'%s; set it here or in the kustomization.yaml"
                .formatted(
                    Listed.others(objects.size() - 1, "other object too", "other objects too")));
  }
}
