package dev.cofferdam.rule;

import dev.cofferdam.render.Cluster;
import dev.cofferdam.render.FluxName;
import dev.cofferdam.render.RenderedObject;
import dev.cofferdam.rule.RuleDoc.Severity;
import dev.cofferdam.schema.Finding;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Asks of every Kustomization that prunes whether it may prune the namespace that it lives in. */
final class FluxNamespaceExempt implements Rule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "flux/prune-namespace",
          Severity.WARNING,
          "The namespace of a Kustomization that prunes is exempt from that.",
          "Once the manifest of the namespace is gone, Flux deletes it, with the "
              + "Kustomization and with Flux itself if that runs there: what is left keeps its "
              + "finalizers for ever. What bootstrap writes (gotk-components.yaml) is not to be"
              + " edited, and is not reported.",
          "Annotate the Namespace with 'kustomize.toolkit.fluxcd.io/prune: disabled'.");

  private static final Findings FINDINGS = new Findings(DOC);

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  private static final String ANNOTATION = FluxObject.KUSTOMIZE + "/prune";

  @Override
  public List<Finding> check(Cluster cluster) {
    var pruning =
        FluxObject.kustomizations(cluster)
            .filter(it -> it.flag("prune"))
            .map(FluxObject::name)
            .collect(Collectors.toSet());
    return cluster.objects().stream()
        .filter(object -> object.is("", "Namespace") && !isExempt(object))
        .flatMap(object -> findings(object, pruning))
        .toList();
  }

  private static Stream<Finding> findings(RenderedObject namespace, Set<FluxName> pruning) {
    return namespace.origin().kustomization().stream()
        .filter(by -> by.namespace().equals(namespace.name()) && pruning.contains(by))
        .map(
            by ->
                FINDINGS.of(
                    namespace,
                    "metadata.annotations",
                    "let Kustomization %s prune the namespace that it lives in; add '%s: disabled'"
                        .formatted(by, ANNOTATION)));
  }

  /** Flux takes a label for it as well, and any case. */
  private static boolean isExempt(RenderedObject namespace) {
    return namespace.origin().file().endsWith("gotk-components.yaml")
        || Stream.of("annotations", "labels")
            .map(namespace.value().path("metadata")::path)
            .anyMatch(it -> it.path(ANNOTATION).asString("").equalsIgnoreCase("disabled"));
  }
}
