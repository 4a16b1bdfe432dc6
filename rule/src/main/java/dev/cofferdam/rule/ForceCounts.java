package dev.cofferdam.rule;

import dev.cofferdam.render.Cluster;
import dev.cofferdam.rule.RuleDoc.Severity;
import dev.cofferdam.schema.Finding;
import java.util.List;

/** Asks of every HelmRelease that forces upgrades whether it can. */
final class ForceCounts implements Rule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "flux/force",
          Severity.WARNING,
          "A HelmRelease with upgrade.force does not apply server-side.",
          "Server-side apply does not replace objects, so that Flux ignores force; new "
              + "releases are applied server-side unless told otherwise (helm-controller, "
              + "api/v2).",
          "Set spec.upgrade.serverSideApply to 'disabled', or leave spec.upgrade.force " + "out.");

  private static final Findings FINDINGS = new Findings(DOC);

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public List<Finding> check(Cluster cluster) {
    return FluxObject.releases(cluster)
        .filter(release -> release.flag("upgrade", "force") && isServerSide(release))
        .map(
            release ->
                FINDINGS.of(
                    release.object(),
                    "spec.upgrade.force",
                    "is ignored under server-side apply, which is the default; set"
                        + " spec.upgrade.serverSideApply to 'disabled', or leave it out"))
        .toList();
  }

  /** By default an upgrade does what the installation did. */
  private static boolean isServerSide(FluxObject release) {
    return switch (release.text("upgrade", "serverSideApply")) {
      case "disabled" -> false;
      case "enabled" -> true;
      default -> release.at("install", "serverSideApply").asBoolean(true);
    };
  }
}
