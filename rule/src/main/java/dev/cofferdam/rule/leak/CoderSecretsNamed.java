package dev.cofferdam.rule.leak;

import dev.cofferdam.rule.Findings;
import dev.cofferdam.rule.RuleDoc;
import dev.cofferdam.rule.RuleDoc.Severity;
import dev.cofferdam.rule.exposure.CoderContainer;
import dev.cofferdam.schema.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Asks of every Coder server whether templates cannot read its secrets. */
final class CoderSecretsNamed implements LeakRule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "secret/coder-variable",
          Severity.WARNING,
          "A Coder server has secrets in variables named CODER_* alone.",
          "The provisioners in the server hand its environment to Terraform, without the variables"
              + " whose names begin with CODER_ (coder/coder, provisioner/terraform/safeenv.go), so"
              + " that whoever may write a template can read the others. Of a Secret in envFrom"
              + " the keys count, as far as the repository has them.",
          "Keep what only Coder needs in a variable that Coder reads, such as the whole URL in"
              + " CODER_PG_CONNECTION_URL, and give templates what they need by a provisioner of"
              + " their own.");

  private static final Findings FINDINGS = new Findings(DOC);
  private static final String OWN = "CODER_";

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public List<Finding> check(Inspection inspection) {
    return inspection
        .coderServers()
        .flatMap(it -> Stream.concat(single(it), all(inspection, it)))
        .toList();
  }

  private static Stream<Finding> single(CoderContainer coder) {
    List<Finding> found = new ArrayList<>();
    for (JsonNode entry : coder.container().value().path("env")) {
      var reference = entry.path("valueFrom").path("secretKeyRef");
      var name = entry.path("name").asString("");
      if (reference.isObject() && !name.startsWith(OWN)) {
        found.add(finding(coder, coder.variables(), name, reference));
      }
    }
    return found.stream();
  }

  private static Stream<Finding> all(Inspection inspection, CoderContainer coder) {
    List<Finding> found = new ArrayList<>();
    for (JsonNode source : coder.container().value().path("envFrom")) {
      var reference = source.path("secretRef");
      var prefix = source.path("prefix").asString("");
      keys(inspection, coder, reference)
          .map(key -> prefix + key)
          .filter(name -> !name.startsWith(OWN))
          .forEach(
              name ->
                  found.add(
                      finding(coder, coder.container().field() + ".envFrom", name, reference)));
    }
    return found.stream();
  }

  private static Stream<String> keys(Inspection inspection, CoderContainer coder, JsonNode secret) {
    return inspection
        .declared()
        .tryFind("", "Secret", coder.namespace(), secret.path("name").asString(""))
        .stream()
        .flatMap(
            it ->
                Stream.of("data", "stringData")
                    .flatMap(field -> it.value().path(field).propertyNames().stream()));
  }

  private static Finding finding(CoderContainer coder, String field, String name, JsonNode secret) {
    return FINDINGS.of(
        coder.object(),
        field,
        "has '%s' of Secret '%s', which Coder hands to every template; keep it in a variable named CODER_*"
            .formatted(name, secret.path("name").asString("")));
  }
}
