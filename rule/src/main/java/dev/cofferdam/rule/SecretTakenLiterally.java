package dev.cofferdam.rule;

import dev.cofferdam.render.Cluster;
import dev.cofferdam.rule.RuleDoc.Severity;
import dev.cofferdam.schema.Finding;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Asks of every Secret that is set at a target path whether it is taken as it stands. */
final class SecretTakenLiterally implements Rule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "flux/target-path-literal",
          Severity.WARNING,
          "A value of a Secret that is set by a targetPath is literal.",
          "Otherwise Flux reads it as 'helm --set' does (fluxcd/pkg chartutil): a comma ends"
              + " it, braces make a list, and a password of digits becomes a number.",
          "Set 'literal: true' (Flux 2.9), or keep YAML in the Secret and leave targetPath out.");

  private static final Findings FINDINGS = new Findings(DOC);

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public List<Finding> check(Cluster cluster) {
    return FluxObject.releases(cluster).flatMap(SecretTakenLiterally::findings).toList();
  }

  private static Stream<Finding> findings(FluxObject release) {
    var entries = release.at("valuesFrom");
    return IntStream.range(0, entries.size())
        .filter(i -> isRead(entries.path(i)))
        .mapToObj(
            i ->
                FINDINGS.of(
                    release.object(),
                    "spec.valuesFrom[%d].literal".formatted(i),
                    "is not true, so that commas and braces in Secret '%s' break up what is set at"
                            .formatted(entries.path(i).path("name").asString(""))
                        + " '%s'; set it to true"
                            .formatted(entries.path(i).path("targetPath").asString(""))));
  }

  private static boolean isRead(JsonNode entry) {
    return entry.path("kind").asString("").equals("Secret")
        && !entry.path("targetPath").asString("").isEmpty()
        && !entry.path("literal").asBoolean(false);
  }
}
