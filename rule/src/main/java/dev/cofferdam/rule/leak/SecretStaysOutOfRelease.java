package dev.cofferdam.rule.leak;

import dev.cofferdam.render.RenderedObject;
import dev.cofferdam.rule.Findings;
import dev.cofferdam.rule.RuleDoc;
import dev.cofferdam.rule.RuleDoc.Severity;
import dev.cofferdam.schema.Finding;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Asks of every Secret in valuesFrom whether it is no password. */
final class SecretStaysOutOfRelease implements LeakRule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "secret/release-copy",
          Severity.WARNING,
          "No HelmRelease takes a password out of a Secret by valuesFrom.",
          "Helm keeps the values of a release in a Secret of its own, once for each revision, and"
              + " the chart writes them wherever its templates do. Whoever can read the releases"
              + " (helm get values) has the password then, and old revisions keep the old ones."
              + " Only telling names are looked at: the last step of targetPath, or valuesKey.",
          "Name the Secret where the chart takes one (existingSecret, secretKeyRef), in the"
              + " namespace of the release.");

  private static final Findings FINDINGS = new Findings(DOC);

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public List<Finding> check(Inspection inspection) {
    return inspection
        .cluster()
        .all(Flux.HELM, "HelmRelease")
        .flatMap(SecretStaysOutOfRelease::findings)
        .toList();
  }

  private static Stream<Finding> findings(RenderedObject release) {
    var entries = release.value().path("spec").path("valuesFrom");
    return IntStream.range(0, entries.size())
        .filter(i -> isPassword(entries.path(i)))
        .mapToObj(i -> finding(release, i, entries.path(i)));
  }

  private static boolean isPassword(JsonNode entry) {
    return entry.path("kind").asString("").equals("Secret")
        && TellingName.of(name(entry)).isTelling();
  }

  private static String name(JsonNode entry) {
    var path = entry.path("targetPath").asString("");
    return path.isEmpty()
        ? entry.path("valuesKey").asString("")
        : path.substring(path.lastIndexOf('.') + 1);
  }

  private static Finding finding(RenderedObject release, int i, JsonNode entry) {
    return FINDINGS.of(
        release,
        "spec.valuesFrom[%d]".formatted(i),
        "copies '%s' of Secret '%s' into the values that Helm keeps of every revision; name the Secret where the chart takes one"
            .formatted(
                entry.path("valuesKey").asString("values.yaml"), entry.path("name").asString("")));
  }
}
