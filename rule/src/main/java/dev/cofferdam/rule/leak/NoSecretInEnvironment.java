package dev.cofferdam.rule.leak;

import dev.cofferdam.rule.Findings;
import dev.cofferdam.rule.RuleDoc;
import dev.cofferdam.rule.RuleDoc.Severity;
import dev.cofferdam.schema.Finding;
import java.util.List;

/** Asks of the environment of every container whether no password is written out in it. */
final class NoSecretInEnvironment implements LeakRule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "secret/env",
          Severity.ERROR,
          "No environment variable has a password as its literal value.",
          "It is in Git, and in the description of the pod, which more people may read than"
              + " Secrets.",
          "Take it from a Secret that is not in Git, by valueFrom.secretKeyRef.");

  private static final Findings FINDINGS = new Findings(DOC);

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public List<Finding> check(Inspection inspection) {
    return inspection
        .written(Area.ENVIRONMENT, Sighting.Kind.NAMED)
        .map(NoSecretInEnvironment::finding)
        .toList();
  }

  private static Finding finding(Seen seen) {
    return FINDINGS.of(
        seen.leaf().object(),
        seen.leaf().field(),
        Texts.of(seen, "take it from a Secret by valueFrom.secretKeyRef"));
  }
}
