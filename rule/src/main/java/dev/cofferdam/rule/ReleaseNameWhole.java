package dev.cofferdam.rule;

import dev.cofferdam.render.Cluster;
import dev.cofferdam.render.helm.ReleaseTarget;
import dev.cofferdam.rule.RuleDoc.Severity;
import dev.cofferdam.schema.Finding;
import java.util.List;

/** Asks of every HelmRelease whether the name of its release is short enough for Helm. */
final class ReleaseNameWhole implements Rule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "flux/release-name-length",
          Severity.WARNING,
          "The name of a release has at most 53 characters.",
          "Helm takes no more, so Flux cuts what it makes of targetNamespace and name, and puts"
              + " a digest behind it (helm-controller, internal/release/name.go).",
          "Set spec.releaseName to a short name.");

  private static final Findings FINDINGS = new Findings(DOC);

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public List<Finding> check(Cluster cluster) {
    return FluxObject.releases(cluster)
        .map(it -> new Named(it, ReleaseTarget.of(it.object().value())))
        .filter(it -> it.target().shortened())
        .map(
            it ->
                FINDINGS.of(
                    it.release().object(),
                    "spec.releaseName",
                    "would be longer than 53 characters, so the release is called '%s'; set a short"
                            .formatted(it.target().name())
                        + " one"))
        .toList();
  }

  private record Named(FluxObject release, ReleaseTarget target) {}
}
