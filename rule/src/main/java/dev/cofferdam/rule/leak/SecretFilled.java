package dev.cofferdam.rule.leak;

import dev.cofferdam.rule.Findings;
import dev.cofferdam.rule.RuleDoc;
import dev.cofferdam.rule.RuleDoc.Severity;
import dev.cofferdam.schema.Finding;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Asks of every Secret that Flux applies whether it holds more than placeholders. */
final class SecretFilled implements LeakRule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "secret/placeholder",
          Severity.ERROR,
          "A Secret that Flux applies holds no placeholder.",
          "Flux writes the placeholder over the password in the cluster, again at every"
              + " reconciliation (kustomize-controller, server-side apply with force), and whoever"
              + " needs the password fails from then on.",
          "Leave the Secret out of kustomization.yaml and apply it by hand, encrypt the real one"
              + " with SOPS, or set the annotation kustomize.toolkit.fluxcd.io/ssa: IfNotPresent.");

  private static final Findings FINDINGS = new Findings(DOC);

  private static final Set<String> ADDRESSES = Set.of("dsn", "uri", "url");

  /** Programs that fill a Secret in say so at it. */
  private static final List<String> FILLED =
      List.of(
          "reflector.v1.k8s.emberstack.com/reflects",
          "replicator.v1.mittwald.de/replicate-from",
          "secret-generator.v1.mittwald.de/autogenerate",
          "secret-generator.cs.sap.com/");

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public List<Finding> check(Inspection inspection) {
    return inspection.applied().flatMap(SecretFilled::findings).toList();
  }

  private static Stream<Finding> findings(SeenTexts secret) {
    return secret.leaves().stream()
        .filter(it -> it.isOfWrittenSecret() && it.object().is("", "Secret"))
        .filter(it -> Flux.overwrites(it.object()) && !isFilled(it))
        .flatMap(SecretFilled::findings);
  }

  private static boolean isFilled(Leaf leaf) {
    var annotations = leaf.object().value().path("metadata").path("annotations");
    return annotations.propertyNames().stream()
        .anyMatch(name -> FILLED.stream().anyMatch(name::startsWith));
  }

  private static Stream<Finding> findings(Leaf leaf) {
    var password = ConnectionPasswords.tryPassword(leaf.text());
    var literal = Literal.of(password.orElse(leaf.text()));
    boolean empty = literal == Literal.EMPTY && (password.isPresent() || isNeeded(leaf));
    if (literal != Literal.PLACEHOLDER && !empty) {
      return Stream.empty();
    }
    return Stream.of(
        FINDINGS.of(
            leaf.object(),
            leaf.field(),
            "%s, which Flux writes over the real value at every reconciliation; leave the Secret out of kustomization.yaml, or encrypt the real one"
                .formatted(empty ? "is empty" : "is a placeholder")));
  }

  private static boolean isNeeded(Leaf leaf) {
    var words = TellingName.words(leaf.name());
    return TellingName.of(leaf.name()).isTelling()
        || (!words.isEmpty() && ADDRESSES.contains(words.get(words.size() - 1)));
  }
}
