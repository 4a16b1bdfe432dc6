package dev.cofferdam.rule;

import dev.cofferdam.render.Cluster;
import dev.cofferdam.rule.RuleDoc.Severity;
import dev.cofferdam.schema.Finding;
import java.util.List;

/** Asks of every Service whether there are pods that it sends requests to. */
final class ServiceSelectsPods implements Rule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "workload/selector",
          Severity.WARNING,
          "The selector of a Service finds pods of its namespace.",
          "Kubernetes takes a Service that finds nothing, and whoever calls it waits in vain. Pods"
              + " that a controller makes are not known, so a namespace with custom resources or with"
              + " anything that is not rendered is left alone, and so is kube-system. A label that"
              + " the template lacks may be put on the pod while it runs; one with another value may"
              + " not.",
          "Let the selector name labels that the template of the pods has.");

  private static final Findings FINDINGS = new Findings(DOC);

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public List<Finding> check(Cluster cluster) {
    var pods = new ServicePods(cluster);
    return pods.services()
        .filter(service -> pods.of(service).isEmpty())
        .map(
            service ->
                FINDINGS.of(
                    service,
                    "spec.selector",
                    "finds no pod of its namespace with %s; name labels of the pods' template"
                        .formatted(ServicePods.selectorText(service))))
        .toList();
  }
}
