package dev.cofferdam.rule.leak;

import dev.cofferdam.rule.Findings;
import dev.cofferdam.rule.RuleDoc;
import dev.cofferdam.rule.RuleDoc.Severity;
import dev.cofferdam.schema.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Asks of every Secret in the repository whether somebody has encrypted it. */
final class SecretEncrypted implements LeakRule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "secret/encryption",
          Severity.ERROR,
          "A Secret in the repository holds no value that anybody can read.",
          "The base64 of its data is no encryption (Kubernetes, Secrets), and what was in Git once"
              + " stays in its history and in every clone. Names of users, hosts and databases,"
              + " certificates, public keys and hashes are let through; so is what SOPS has"
              + " encrypted, and what is filled in elsewhere. A Secret that no kustomization.yaml"
              + " lists is in Git all the same.",
          "Encrypt the file with SOPS and set spec.decryption, or let an operator make the Secret"
              + " (external-secrets, 1Password, sealed-secrets), or keep it out of Git and apply it"
              + " by hand. Change the password: it is known.");

  private static final Findings FINDINGS = new Findings(DOC);

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public List<Finding> check(Inspection inspection) {
    List<List<Seen>> found = new ArrayList<>();
    inspection
        .written(Area.SECRET, Sighting.Kind.PLAIN)
        .forEach(
            seen -> {
              if (found.isEmpty() || !lastOf(found).get(0).leaf().isBeside(seen.leaf())) {
                found.add(new ArrayList<>());
              }
              lastOf(found).add(seen);
            });
    return found.stream().map(seen -> finding(seen, inspection)).toList();
  }

  private static List<Seen> lastOf(List<List<Seen>> found) {
    return found.get(found.size() - 1);
  }

  private static Finding finding(List<Seen> seen, Inspection inspection) {
    var secret = seen.get(0).leaf().object();
    var keys =
        seen.stream()
            .map(it -> "'%s'".formatted(it.sighting().what()))
            .distinct()
            .collect(Collectors.joining(", "));
    var text =
        "holds %s in plain text%s; encrypt it with SOPS, let an operator make it, or keep it out of Git"
            .formatted(
                keys,
                inspection.isUnlisted(secret)
                    ? ", which Git keeps although no kustomization.yaml lists it"
                    : "");
    return FINDINGS.of(secret, "", text);
  }
}
