package dev.cofferdam.rule.leak;

import dev.cofferdam.rule.Findings;
import dev.cofferdam.rule.RuleDoc;
import dev.cofferdam.rule.RuleDoc.Severity;
import dev.cofferdam.schema.Finding;
import java.util.List;

/** Asks of every text whether it has no token. */
final class NoToken implements LeakRule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "secret/token",
          Severity.ERROR,
          "No token that somebody has given out is in the repository.",
          "Its shape says what it opens, and programs search repositories for it. Known are"
              + " the shapes of many services (tokens.txt), signed web tokens, headers for basic"
              + " authentication, logins of registries, and the two keys of AWS in one text. In a"
              + " Secret the rule secret/encryption finds it. What is in base64 counts.",
          "Revoke it, and keep the new one in a Secret that is not in Git.");

  private static final Findings FINDINGS = new Findings(DOC);

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public List<Finding> check(Inspection inspection) {
    return inspection.written(Sighting.Kind.TOKEN).map(NoToken::finding).toList();
  }

  private static Finding finding(Seen seen) {
    return FINDINGS.of(
        seen.leaf().object(),
        seen.leaf().field(),
        "holds %s%s; revoke it, and keep the new one in a Secret that is not in Git"
            .formatted(seen.sighting().what(), seen.inLine()));
  }
}
