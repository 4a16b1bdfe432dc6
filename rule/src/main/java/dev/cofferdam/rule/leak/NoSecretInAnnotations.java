package dev.cofferdam.rule.leak;

import dev.cofferdam.render.RenderedObject;
import dev.cofferdam.rule.Findings;
import dev.cofferdam.rule.RuleDoc;
import dev.cofferdam.rule.RuleDoc.Severity;
import dev.cofferdam.schema.Finding;
import java.util.List;
import java.util.stream.Stream;

/** Asks of the annotations and labels of every object whether none is a password. */
final class NoSecretInAnnotations implements LeakRule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "secret/annotation",
          Severity.ERROR,
          "No annotation and no label is a password.",
          "Annotations are copied from object to object and written to logs, and SOPS leaves them as"
              + " they are where encrypted_regex names data and stringData. One of them is a copy"
              + " of the whole object: kubectl apply writes it, and 'kubectl get -o yaml' shows it.",
          "Keep it in a Secret, and name that in the annotation; leave the annotations of kubectl"
              + " out of the file.");

  private static final Findings FINDINGS = new Findings(DOC);

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public List<Finding> check(Inspection inspection) {
    return Stream.concat(
            inspection
                .written(Area.ANNOTATION, Sighting.Kind.NAMED)
                .map(NoSecretInAnnotations::finding),
            inspection
                .writtenObjects()
                .filter(LastApplied::isReadable)
                .map(NoSecretInAnnotations::copy))
        .toList();
  }

  private static Finding finding(Seen seen) {
    return FINDINGS.of(
        seen.leaf().object(),
        seen.leaf().field(),
        Texts.of(seen, "keep it in a Secret, and name that"));
  }

  private static Finding copy(RenderedObject secret) {
    return FINDINGS.of(
        secret,
        "metadata.annotations['%s']".formatted(LastApplied.ANNOTATION),
        "repeats the values of the Secret in plain text; leave it out");
  }
}
