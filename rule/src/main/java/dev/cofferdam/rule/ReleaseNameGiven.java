package dev.cofferdam.rule;

import dev.cofferdam.render.Cluster;
import dev.cofferdam.render.helm.ReleaseTarget;
import dev.cofferdam.rule.RuleDoc.Severity;
import dev.cofferdam.schema.Finding;
import java.util.List;

/** Asks of every HelmRelease with a target namespace whether it names its release. */
final class ReleaseNameGiven implements Rule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "flux/release-name",
          Severity.WARNING,
          "A HelmRelease with a targetNamespace sets releaseName.",
          "Otherwise Flux puts the namespace in front of the name (helm-controller, api/v2),"
              + " and the names of most charts' objects begin with that of the release: Services"
              + " move, and a later change installs everything anew.",
          "Set spec.releaseName.");

  private static final Findings FINDINGS = new Findings(DOC);

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  /** One that is too long is another rule's. */
  @Override
  public List<Finding> check(Cluster cluster) {
    return FluxObject.releases(cluster)
        .filter(it -> it.text("releaseName").isEmpty() && !it.text("targetNamespace").isEmpty())
        .filter(it -> !target(it).shortened())
        .map(
            it ->
                FINDINGS.of(
                    it.object(),
                    "spec.releaseName",
                    "is missing, and with targetNamespace the release is called '%s'; set it"
                        .formatted(target(it).name())))
        .toList();
  }

  private static ReleaseTarget target(FluxObject release) {
    return ReleaseTarget.of(release.object().value());
  }
}
