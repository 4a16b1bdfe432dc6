package dev.cofferdam.rule.leak;

import dev.cofferdam.rule.Findings;
import dev.cofferdam.rule.RuleDoc;
import dev.cofferdam.rule.RuleDoc.Severity;
import dev.cofferdam.schema.Finding;
import java.util.List;

/** Asks of the values of every HelmRelease whether none is a password. */
final class NoSecretInValues implements LeakRule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "secret/release-value",
          Severity.ERROR,
          "No value of a HelmRelease is a password.",
          "It is in Git, in the HelmRelease in the cluster, and in the Secret that Helm"
              + " keeps of every revision of the release. What counts is a literal under a name"
              + " that can hold nothing else, or, if the name is also that of an object, a value"
              + " that nobody gives to objects; and what the chart puts into a Secret under such a"
              + " name. References, templates, hashes, paths and placeholders are let through.",
          "Name a Secret that is not in Git where the chart takes one (existingSecret,"
              + " secretKeyRef), and change the password.");

  private static final Findings FINDINGS = new Findings(DOC);

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public List<Finding> check(Inspection inspection) {
    return inspection
        .written(Area.VALUE, Sighting.Kind.NAMED)
        .map(NoSecretInValues::finding)
        .toList();
  }

  private static Finding finding(Seen seen) {
    return FINDINGS.of(
        seen.leaf().object(),
        seen.leaf().field(),
        Texts.of(seen, "name a Secret that is not in Git instead, as far as the chart lets you"));
  }
}
