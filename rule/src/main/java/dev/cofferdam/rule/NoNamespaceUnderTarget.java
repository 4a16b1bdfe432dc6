package dev.cofferdam.rule;

import dev.cofferdam.render.Cluster;
import dev.cofferdam.render.KustomizationRun;
import dev.cofferdam.rule.RuleDoc.Severity;
import dev.cofferdam.schema.Finding;
import java.util.List;

/** Asks of every Kustomization with a targetNamespace whether it leaves Namespaces to others. */
final class NoNamespaceUnderTarget implements Rule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "flux/target-namespace",
          Severity.WARNING,
          "A Kustomization with spec.targetNamespace applies no Namespace.",
          "kustomize does not only put objects into the target namespace, it gives its name to every"
              + " Namespace as well: one of another name is never made, a second one fails the"
              + " build, and the one that Flux applied before under its own name is pruned with all"
              + " that it holds (flux2#3949, flux2#4570). What is left after kustomize does not say"
              + " whether the file had the same name.",
          "Move the Namespace to a Kustomization without a targetNamespace, or leave"
              + " spec.targetNamespace out and set the namespaces of the objects.");

  private static final Findings FINDINGS = new Findings(DOC);

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public List<Finding> check(Cluster cluster) {
    return cluster.kustomizations().stream()
        .filter(run -> !target(run).isEmpty())
        .flatMap(run -> findings(cluster, run).stream())
        .toList();
  }

  private static String target(KustomizationRun run) {
    return run.object().path("spec").path("targetNamespace").asString("");
  }

  private static List<Finding> findings(Cluster cluster, KustomizationRun run) {
    return cluster.objects().stream()
        .filter(object -> object.is("", "Namespace") && object.origin().release().isEmpty())
        .filter(object -> object.origin().kustomization().filter(run.name()::equals).isPresent())
        .map(
            object ->
                FINDINGS.of(
                    object,
                    "metadata.name",
                    "is '%s' whatever its file says, as spec.targetNamespace of Kustomization %s"
                            .formatted(target(run), run.name())
                        + " renames every Namespace; apply it by a Kustomization without"
                        + " targetNamespace"))
        .toList();
  }
}
