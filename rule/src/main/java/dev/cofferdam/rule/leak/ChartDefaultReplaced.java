package dev.cofferdam.rule.leak;

import dev.cofferdam.rule.Findings;
import dev.cofferdam.rule.RuleDoc;
import dev.cofferdam.rule.RuleDoc.Severity;
import dev.cofferdam.schema.Finding;
import java.util.List;

/** Asks of every release whether it replaces the passwords of its chart. */
final class ChartDefaultReplaced implements LeakRule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "secret/chart-default",
          Severity.WARNING,
          "A release keeps no password that its chart brings.",
          "Whoever has the chart knows it. Looked at are the Secrets that charts make, what"
              + " has the shape of a token, key or connection string, and values of the chart's"
              + " own values.yaml under telling names. What a chart makes up at each rendering is"
              + " let through.",
          "Set the value in the release, by naming a Secret that is not in Git if the chart"
              + " takes one.");

  private static final Findings FINDINGS = new Findings(DOC);

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public List<Finding> check(Inspection inspection) {
    return inspection
        .brought()
        .filter(inspection::isDefault)
        .map(ChartDefaultReplaced::finding)
        .toList();
  }

  private static Finding finding(Seen seen) {
    return FINDINGS.of(
        seen.leaf().object(),
        seen.leaf().field(),
        "%s that the chart brings, so that whoever has the chart knows it; set another one in the release, by a Secret"
            .formatted(what(seen)));
  }

  private static String what(Seen seen) {
    return seen.is(Sighting.Kind.NAMED)
        ? "is a secret"
        : "holds %s%s".formatted(seen.sighting().what(), seen.inLine());
  }
}
