package dev.cofferdam.rule;

import dev.cofferdam.render.Cluster;
import dev.cofferdam.rule.RuleDoc.Severity;
import dev.cofferdam.schema.Finding;
import java.util.List;
import java.util.stream.Stream;

/** Asks of every Kustomization that applies itself whether it may prune itself. */
final class SelfPruneDisabled implements Rule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "flux/prune-self",
          Severity.WARNING,
          "A Kustomization that applies itself and prunes is itself exempt from that.",
          "It is part of its own inventory: once its manifest is no longer listed, or has"
              + " another name, Flux deletes it, and with it all that it ever applied, releases and"
              + " namespaces included. The one that 'flux bootstrap' writes is left alone, since it"
              + " would be written again.",
          "Annotate it with 'kustomize.toolkit.fluxcd.io/prune: disabled'.");

  private static final Findings FINDINGS = new Findings(DOC);

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  private static final String ANNOTATION = FluxObject.KUSTOMIZE + "/prune";

  @Override
  public List<Finding> check(Cluster cluster) {
    return FluxObject.kustomizations(cluster)
        .filter(it -> it.flag("prune") && !isExempt(it) && isOwn(it))
        .filter(it -> !FluxObject.isBootstrap(it.name()))
        .map(
            it ->
                FINDINGS.of(
                    it.object(),
                    "spec.prune",
                    "is true, and it applies itself, so that Flux deletes it and all that it applied"
                        + " once it is no longer listed; annotate it with '%s: disabled'"
                            .formatted(ANNOTATION)))
        .toList();
  }

  private static boolean isOwn(FluxObject kustomization) {
    return kustomization
        .object()
        .origin()
        .kustomization()
        .filter(kustomization.name()::equals)
        .isPresent();
  }

  /** Flux takes a label for it as well, and any case. */
  private static boolean isExempt(FluxObject kustomization) {
    return Stream.of("annotations", "labels")
        .map(kustomization.object().value().path("metadata")::path)
        .anyMatch(it -> it.path(ANNOTATION).asString("").equalsIgnoreCase("disabled"));
  }
}
