package dev.cofferdam.rule;

import dev.cofferdam.render.Cluster;
import dev.cofferdam.render.ReleaseRun;
import dev.cofferdam.rule.RuleDoc.Severity;
import dev.cofferdam.schema.Finding;
import java.util.List;

/** Asks of every value with a target path whether it is set there alone. */
final class ValueSetOnce implements Rule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "flux/value-once",
          Severity.ERROR,
          "No value is set both inline and by a targetPath.",
          "Which of the two wins depends on how deep it is and on what is read before"
              + " (fluxcd/pkg chartutil), so that it changes with entries that have nothing to do"
              + " with it.",
          "Leave it out of spec.values, or take the entry out of spec.valuesFrom.");

  private static final Findings FINDINGS = new Findings(DOC);

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public List<Finding> check(Cluster cluster) {
    return cluster.releases().stream()
        .flatMap(run -> run.overlaps().stream().map(path -> finding(run, path)))
        .toList();
  }

  private static Finding finding(ReleaseRun run, String path) {
    return FINDINGS.of(
        run.origin(),
        "HelmRelease " + run.name(),
        "spec.valuesFrom",
        "sets '%s' by targetPath, and spec.values sets it too; leave one of them out"
            .formatted(path));
  }
}
