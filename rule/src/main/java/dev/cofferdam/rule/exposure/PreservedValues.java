package dev.cofferdam.rule.exposure;

import dev.cofferdam.rule.RuleDoc;
import dev.cofferdam.rule.RuleDoc.Severity;
import java.util.List;

/** Asks of every release whether its values are those of the files alone. */
final class PreservedValues implements ExposureRule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "exposure/preserved-values",
          Severity.ERROR,
          "No release keeps values of its earlier revisions.",
          "With preserveValues, Helm lays the values over those of the last release, so that what"
              + " was set once and left out since is still set, a Service of type LoadBalancer for"
              + " one (helm-controller, Upgrade.preserveValues; Helm, --reuse-values).",
          "Leave preserveValues out, and keep every value in the repository.");

  private static final Exposures EXPOSURES = new Exposures(DOC);

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public List<Exposure> check(Inventory inventory) {
    return inventory
        .all("helm.toolkit.fluxcd.io", "HelmRelease")
        .filter(
            it ->
                Switch.of(it.value().path("spec").path("upgrade").path("preserveValues"))
                    != Switch.OFF)
        .map(
            it ->
                EXPOSURES.unproven(
                    it,
                    "spec.upgrade.preserveValues",
                    "keeps values of earlier revisions, which the cluster alone has; leave it out"))
        .toList();
  }
}
