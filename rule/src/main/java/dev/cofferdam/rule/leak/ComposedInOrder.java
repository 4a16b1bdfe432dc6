package dev.cofferdam.rule.leak;

import dev.cofferdam.rule.Findings;
import dev.cofferdam.rule.RuleDoc;
import dev.cofferdam.rule.RuleDoc.Severity;
import dev.cofferdam.schema.Finding;
import java.util.List;
import java.util.stream.Stream;

/** Asks of every variable that is made of a secret one whether that comes before it. */
final class ComposedInOrder implements LeakRule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "secret/composition-order",
          Severity.ERROR,
          "A variable that is put together of a secret one comes behind it.",
          "Kubernetes knows the variables that are earlier in the list alone, and leaves $(NAME) of"
              + " any other as it stands (EnvVar.value, makeEnvironmentVariables of the kubelet), so"
              + " that the program takes the expression for its password.",
          "Put the variable with the secret first.");

  private static final Findings FINDINGS = new Findings(DOC);

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public List<Finding> check(Inspection inspection) {
    return inspection.compositions().flatMap(ComposedInOrder::findings).toList();
  }

  private static Stream<Finding> findings(VariableList list) {
    return list.indexes()
        .boxed()
        .flatMap(
            i ->
                Composition.names(list.value(i)).stream()
                    .filter(name -> list.isSecret(name) && list.comesLater(name, i))
                    .map(name -> finding(list, i, name)));
  }

  private static Finding finding(VariableList list, int i, String name) {
    return FINDINGS.of(
        list.object(),
        list.field(i),
        "refers to '%s', which comes later in the list and so stays as it is written; put '%s' before '%s'"
            .formatted(name, name, list.name(i)));
  }
}
