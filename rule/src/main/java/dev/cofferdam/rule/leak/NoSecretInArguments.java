package dev.cofferdam.rule.leak;

import dev.cofferdam.rule.Findings;
import dev.cofferdam.rule.RuleDoc;
import dev.cofferdam.rule.RuleDoc.Severity;
import dev.cofferdam.rule.leak.Sighting.Kind;
import dev.cofferdam.schema.Finding;
import java.util.List;

/** Asks of every command line whether it has no password. */
final class NoSecretInArguments implements LeakRule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "secret/argument",
          Severity.ERROR,
          "No command line has a password.",
          "It is in Git, in the description of the pod, and in the list of processes of the"
              + " node.",
          "Have the program read it from a file or variable that is of a Secret; $(NAME)"
              + " takes it from a variable, yet shows it in the list of processes.");

  private static final Findings FINDINGS = new Findings(DOC);

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public List<Finding> check(Inspection inspection) {
    return inspection
        .written()
        .filter(NoSecretInArguments::isOne)
        .map(NoSecretInArguments::finding)
        .toList();
  }

  private static boolean isOne(Seen seen) {
    return seen.area() == Area.ARGUMENT && (seen.is(Kind.NAMED) || seen.is(Kind.INSIDE));
  }

  private static Finding finding(Seen seen) {
    return FINDINGS.of(
        seen.leaf().object(),
        seen.leaf().field(),
        Texts.of(seen, "have the program read it from a Secret"));
  }
}
