package dev.cofferdam.rule.leak;

import dev.cofferdam.rule.Findings;
import dev.cofferdam.rule.RuleDoc;
import dev.cofferdam.rule.RuleDoc.Severity;
import dev.cofferdam.rule.leak.Sighting.Kind;
import dev.cofferdam.schema.Finding;
import java.util.List;

/** Asks of every text whether it has no password for a connection. */
final class NoConnectionPassword implements LeakRule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "secret/connection",
          Severity.ERROR,
          "No URL and no connection string has a password.",
          "Addresses are taken for harmless, and so are copied and logged. Looked at is the"
              + " user part of URLs of any scheme, the parameters of URLs and connection strings,"
              + " and the names of data sources of MySQL. $(NAME), ${NAME}, templates and"
              + " placeholders are let through. In a Secret the rule secret/encryption finds it.",
          "Keep the whole URL in a Secret that is not in Git, with the password percent-"
              + " encoded.");

  private static final Findings FINDINGS = new Findings(DOC);

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public List<Finding> check(Inspection inspection) {
    return inspection
        .written()
        .filter(NoConnectionPassword::isOne)
        .map(NoConnectionPassword::finding)
        .toList();
  }

  /** Words of a command line have a rule of their own. */
  private static boolean isOne(Seen seen) {
    return seen.is(Kind.CONNECTION) || (seen.is(Kind.INSIDE) && seen.area() != Area.ARGUMENT);
  }

  private static Finding finding(Seen seen) {
    return FINDINGS.of(
        seen.leaf().object(),
        seen.leaf().field(),
        "holds %s%s; keep it in a Secret that is not in Git"
            .formatted(seen.sighting().what(), seen.inLine()));
  }
}
