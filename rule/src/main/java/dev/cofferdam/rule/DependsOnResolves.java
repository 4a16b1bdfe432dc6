package dev.cofferdam.rule;

import dev.cofferdam.render.Cluster;
import dev.cofferdam.render.FluxName;
import dev.cofferdam.render.RenderedObject;
import dev.cofferdam.rule.RuleDoc.Severity;
import dev.cofferdam.schema.Finding;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Asks of every dependency whether it is there, and of the same kind. */
final class DependsOnResolves implements Rule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "flux/depends-on",
          Severity.ERROR,
          "A Kustomization depends on Kustomizations that are there, a HelmRelease on HelmReleases"
              + " that are there.",
          "Flux looks for the name among objects of the same kind, in the same namespace unless the"
              + " entry names another, and waits without end for what is not there. The"
              + " Kustomization flux-system in namespace flux-system, which bootstrap keeps in the"
              + " cluster, may be missing. Whether another repository brings one to the same cluster"
              + " cannot be seen.",
          "Correct the name or the namespace; to wait for a HelmRelease, depend on the Kustomization"
              + " that applies it, and let that one wait (wait: true). Of what another repository"
              + " brings, say so: except the object that waits in cofferdam.yaml, with the reason.");

  private static final Findings FINDINGS = new Findings(DOC);

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public List<Finding> check(Cluster cluster) {
    var declared = new Declared(cluster);
    var gaps = new Gaps(cluster);
    return Stream.concat(FluxObject.kustomizations(cluster), FluxObject.releases(cluster))
        .filter(by -> !by.object().namespace().isEmpty())
        .flatMap(by -> DependsOn.of(by).stream())
        .filter(it -> !gaps.mayHold(it.target().namespace()) && !isThere(it, declared))
        .map(it -> FINDINGS.of(it.by().object(), it.field(), text(it, declared)))
        .toList();
  }

  private static boolean isThere(DependsOn dependency, Declared declared) {
    return tryFind(dependency, dependency.by().isKustomization(), declared).isPresent()
        || (dependency.by().isKustomization() && FluxObject.isBootstrap(dependency.target()));
  }

  private static Optional<RenderedObject> tryFind(
      DependsOn dependency, boolean kustomization, Declared declared) {
    var target = dependency.target();
    return declared.tryFind(
        kustomization ? FluxObject.KUSTOMIZE : FluxObject.HELM,
        kind(kustomization),
        target.namespace(),
        target.name());
  }

  private static String kind(boolean kustomization) {
    return kustomization ? "Kustomization" : "HelmRelease";
  }

  private static String text(DependsOn dependency, Declared declared) {
    boolean kustomization = dependency.by().isKustomization();
    return tryFind(dependency, !kustomization, declared)
        .map(other -> ofOtherKind(dependency.by(), other))
        .orElseGet(() -> missing(dependency, kustomization, declared));
  }

  private static String ofOtherKind(FluxObject by, RenderedObject other) {
    var own = kind(by.isKustomization());
    var instead =
        other
            .origin()
            .kustomization()
            .filter(it -> by.isKustomization())
            .map(it -> instead(by, it))
            .orElse("name a " + own);
    return "names %s, and a %s can depend on a %s alone; %s".formatted(other, own, own, instead);
  }

  private static String instead(FluxObject by, FluxName applying) {
    return applying.equals(by.name())
        ? "leave it out, as it is applied by this very one"
        : "depend on Kustomization %s, which applies it".formatted(applying);
  }

  private static String missing(DependsOn dependency, boolean kustomization, Declared declared) {
    var target = dependency.target();
    var group = kustomization ? FluxObject.KUSTOMIZE : FluxObject.HELM;
    var elsewhere =
        declared
            .all(group, kind(kustomization))
            .filter(it -> it.name().equals(target.name()))
            .map(RenderedObject::namespace)
            .sorted()
            .distinct()
            .toList();
    return "names %s '%s', which nothing brings to namespace '%s'%s; %s"
        .formatted(
            kind(kustomization),
            target.name(),
            target.namespace(),
            elsewhere.isEmpty() ? "" : ", only to " + Listed.quoted(elsewhere),
            elsewhere.isEmpty()
                ? "correct the name, leave the dependency out, or except this in cofferdam.yaml if"
                    + " another repository brings it"
                : "set the namespace of the dependency");
  }
}
