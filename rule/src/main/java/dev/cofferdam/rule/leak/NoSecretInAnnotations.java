package dev.cofferdam.rule.leak;

import dev.cofferdam.rule.Findings;
import dev.cofferdam.rule.RuleDoc;
import dev.cofferdam.rule.RuleDoc.Severity;
import dev.cofferdam.schema.Finding;
import java.util.List;

/** Asks of the annotations and labels of every object whether none is a password. */
final class NoSecretInAnnotations implements LeakRule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "secret/annotation",
          Severity.ERROR,
          "No annotation and no label is a password.",
          "Annotations are copied from object to object and written to logs; SOPS leaves"
              + " them as they are (encrypted_regex names data and stringData).",
          "Keep it in a Secret, and name that in the annotation.");

  private static final Findings FINDINGS = new Findings(DOC);

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public List<Finding> check(Inspection inspection) {
    return inspection.written(Area.ANNOTATION, Sighting.Kind.NAMED).map(NoSecretInAnnotations::finding).toList();
  }

  private static Finding finding(Seen seen) {
    return FINDINGS.of(
        seen.leaf().object(),
        seen.leaf().field(),
        Texts.of(seen, "keep it in a Secret, and name that"));
  }
}
