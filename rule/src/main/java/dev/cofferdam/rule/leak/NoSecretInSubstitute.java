package dev.cofferdam.rule.leak;

import dev.cofferdam.rule.Findings;
import dev.cofferdam.rule.RuleDoc;
import dev.cofferdam.rule.RuleDoc.Severity;
import dev.cofferdam.schema.Finding;
import java.util.List;

/** Asks of the variables of every Flux Kustomization whether none is a password. */
final class NoSecretInSubstitute implements LeakRule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "secret/substitute",
          Severity.ERROR,
          "No variable in postBuild.substitute is a password.",
          "It is in Git, and in the Kustomization in the cluster, which more people may"
              + " read than Secrets.",
          "Put it into a Secret that is not in Git, or that SOPS has encrypted, and name"
              + " that in postBuild.substituteFrom.");

  private static final Findings FINDINGS = new Findings(DOC);

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public List<Finding> check(Inspection inspection) {
    return inspection
        .written(Area.SUBSTITUTE, Sighting.Kind.NAMED)
        .map(NoSecretInSubstitute::finding)
        .toList();
  }

  private static Finding finding(Seen seen) {
    return FINDINGS.of(
        seen.leaf().object(),
        seen.leaf().field(),
        Texts.of(seen, "take it from a Secret by postBuild.substituteFrom"));
  }
}
