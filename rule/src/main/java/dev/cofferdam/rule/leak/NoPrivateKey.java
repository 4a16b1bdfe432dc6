package dev.cofferdam.rule.leak;

import dev.cofferdam.rule.Findings;
import dev.cofferdam.rule.RuleDoc;
import dev.cofferdam.rule.RuleDoc.Severity;
import dev.cofferdam.schema.Finding;
import java.util.List;

/** Asks of every text whether it has no private key. */
final class NoPrivateKey implements LeakRule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "secret/private-key",
          Severity.ERROR,
          "No private key is in the repository.",
          "Whoever has it is whoever it is the key of, for as long as anybody trusts it;"
              + " history keeps it. In a Secret the rule secret/encryption finds it. Keys in"
              + " base64 count.",
          "Make a new key where it is needed (cert-manager, flux bootstrap), or encrypt the"
              + " Secret that holds it with SOPS; trust the old one no longer.");

  private static final Findings FINDINGS = new Findings(DOC);

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public List<Finding> check(Inspection inspection) {
    return inspection.written(Sighting.Kind.PRIVATE_KEY).map(NoPrivateKey::finding).toList();
  }

  private static Finding finding(Seen seen) {
    return FINDINGS.of(
        seen.leaf().object(),
        seen.leaf().field(),
        "holds %s%s; take it out of Git, and trust it no longer"
            .formatted(seen.sighting().what(), seen.inLine()));
  }
}
