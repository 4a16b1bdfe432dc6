package dev.cofferdam.rule.leak;

import dev.cofferdam.render.RenderedObject;
import dev.cofferdam.rule.Findings;
import dev.cofferdam.rule.RuleDoc;
import dev.cofferdam.rule.RuleDoc.Severity;
import dev.cofferdam.schema.Finding;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
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
    Map<RenderedObject, List<Seen>> found = new IdentityHashMap<>();
    List<RenderedObject> inOrder = new ArrayList<>();
    inspection
        .written(Area.SECRET, Sighting.Kind.PLAIN)
        .forEach(
            seen ->
                found
                    .computeIfAbsent(
                        seen.leaf().object(),
                        object -> {
                          inOrder.add(object);
                          return new ArrayList<>();
                        })
                    .add(seen));
    return inOrder.stream()
        .map(object -> finding(object, found.get(object), inspection.isUnlisted(object)))
        .toList();
  }

  private static Finding finding(RenderedObject secret, List<Seen> seen, boolean unlisted) {
    var keys =
        seen.stream()
            .map(it -> "'%s'".formatted(it.sighting().what()))
            .distinct()
            .collect(Collectors.joining(", "));
    var text =
        "holds %s in plain text%s; encrypt it with SOPS, let an operator make it, or keep it out of Git"
            .formatted(
                keys, unlisted ? ", which Git keeps although no kustomization.yaml lists it" : "");
    return FINDINGS.of(secret, "", text);
  }
}
