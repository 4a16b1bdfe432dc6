package dev.cofferdam.rule.leak;

import dev.cofferdam.rule.Findings;
import dev.cofferdam.rule.RuleDoc;
import dev.cofferdam.rule.RuleDoc.Severity;
import dev.cofferdam.schema.Finding;
import java.util.List;
import java.util.stream.Stream;

/** Asks of every URL that is made of variables whether its password is percent-encoded. */
final class ComposedUrlEncoded implements LeakRule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "secret/composed-url",
          Severity.WARNING,
          "No URL is put together of a variable with a password.",
          "Kubernetes puts the value in place of $(NAME) as it stands (EnvVar.value), and in a URL a"
              + " password with '@', ':', '/', '?', '#' or '%' means something else (RFC 3986,"
              + " 3.2.1): the program connects to another host or not at all, and may write what it"
              + " took for the host, which is the end of the password, into its log.",
          "Keep the whole URL in the Secret, with the password percent-encoded.");

  private static final Findings FINDINGS = new Findings(DOC);

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public List<Finding> check(Inspection inspection) {
    return inspection.compositions().flatMap(ComposedUrlEncoded::findings).toList();
  }

  private static Stream<Finding> findings(VariableList list) {
    return list.indexes()
        .boxed()
        .flatMap(
            i ->
                Composition.namesInPassword(list.value(i)).stream()
                    .filter(list::isSecret)
                    .map(name -> finding(list, i, name)));
  }

  private static Finding finding(VariableList list, int i, String name) {
    return FINDINGS.of(
        list.object(),
        list.field(i),
        "puts '%s' of a Secret into a URL as it stands, not percent-encoded; keep the whole URL of '%s' in the Secret"
            .formatted(name, list.name(i)));
  }
}
