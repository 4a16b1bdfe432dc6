package dev.cofferdam.rule.leak;

import dev.cofferdam.rule.Findings;
import dev.cofferdam.rule.RuleDoc;
import dev.cofferdam.rule.RuleDoc.Severity;
import dev.cofferdam.schema.Finding;
import java.util.List;

/** Asks of every ConfigMap whether it holds no password. */
final class NoSecretInConfig implements LeakRule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "secret/config-map",
          Severity.ERROR,
          "No ConfigMap holds a password.",
          "Whoever may look at the namespace may read its ConfigMaps (the role view of"
              + " Kubernetes leaves out Secrets alone), and it is in Git. Lines of files in it are"
              + " looked at too, if a telling name stands at their beginning.",
          "Keep it in a Secret that is not in Git, and have the program take it from the"
              + " environment or from a file of its own.");

  private static final Findings FINDINGS = new Findings(DOC);

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public List<Finding> check(Inspection inspection) {
    return inspection
        .written(Area.CONFIG, Sighting.Kind.NAMED)
        .map(NoSecretInConfig::finding)
        .toList();
  }

  private static Finding finding(Seen seen) {
    return FINDINGS.of(
        seen.leaf().object(),
        seen.leaf().field(),
        Texts.of(seen, "keep it in a Secret that is not in Git"));
  }
}
