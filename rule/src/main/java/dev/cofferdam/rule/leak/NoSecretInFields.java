package dev.cofferdam.rule.leak;

import dev.cofferdam.rule.Findings;
import dev.cofferdam.rule.RuleDoc;
import dev.cofferdam.rule.RuleDoc.Severity;
import dev.cofferdam.schema.Finding;
import java.util.List;

/** Asks of all other fields whether none is a password. */
final class NoSecretInFields implements LeakRule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "secret/field",
          Severity.ERROR,
          "No field of an object but of a Secret is a password.",
          "Whoever may read the object has it, and so does everybody who can read the"
              + " repository. Looked at are fields, and values of pairs of a name and a value,"
              + " whose name can mean nothing else.",
          "Name a Secret instead, if the kind lets you; else keep the object out of Git.");

  private static final Findings FINDINGS = new Findings(DOC);

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public List<Finding> check(Inspection inspection) {
    return inspection
        .written(Area.FIELD, Sighting.Kind.NAMED)
        .map(NoSecretInFields::finding)
        .toList();
  }

  private static Finding finding(Seen seen) {
    return FINDINGS.of(
        seen.leaf().object(), seen.leaf().field(), Texts.of(seen, "name a Secret instead"));
  }
}
