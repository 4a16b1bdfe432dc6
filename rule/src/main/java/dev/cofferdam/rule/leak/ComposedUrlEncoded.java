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
    var variables =
        list.indexes()
            .boxed()
            .flatMap(
                i ->
                    names(list, list.value(i))
                        .map(name -> finding(list, list.field(i), name, ofVariable(list.name(i)))));
    var words =
        list.words().entrySet().stream()
            .flatMap(
                it ->
                    names(list, it.getValue())
                        .map(name -> finding(list, it.getKey(), name, "take the whole URL from")));
    return Stream.concat(variables, words);
  }

  private static String ofVariable(String name) {
    return "keep the whole URL of '%s' in".formatted(name);
  }

  private static Stream<String> names(VariableList list, String value) {
    return Composition.namesInPassword(value).stream().filter(list::isSecret);
  }

  private static Finding finding(VariableList list, String field, String name, String remedy) {
    return FINDINGS.of(
        list.object(),
        field,
        "puts '%s' of a Secret into a URL as it stands, not percent-encoded; %s the Secret"
            .formatted(name, remedy));
  }
}
