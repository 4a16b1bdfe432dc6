package dev.cofferdam.report.format;

import dev.cofferdam.report.Entry;
import dev.cofferdam.report.Exemption;
import dev.cofferdam.schema.Finding;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/** Makes SARIF results of what a report says, in its order. */
record SarifResults(SarifRules rules, ArtifactUri uris, Fingerprints fingerprints) {

  /** {@code [text](target)} in a message is a link (SARIF 2.1.0, 3.11.6). */
  private static final Pattern LINK = Pattern.compile("\\[(?=[^\\]]*\\]\\()");

  ObjectNode of(Entry entry) {
    var result =
        JsonParts.object()
            .put("ruleId", entry.id())
            .put("ruleIndex", rules.index(entry.id()))
            .put("level", Lines.level(entry));
    result.putObject("message").put("text", message(entry));
    add(result.putArray("locations").addObject(), entry.finding());
    result.putObject("partialFingerprints").put("primaryLocationLineHash", fingerprints.of(entry));
    entry.allowed().ifPresent(it -> suppress(result, it));
    entry.reach().ifPresent(it -> result.putObject("properties").put("reach", it.toString()));
    return result;
  }

  private static String message(Entry entry) {
    var head = entry.reach().isPresent() ? Lines.head(entry) + ": " : "";
    var tail = entry.allowed().map(SarifResults::allowed).orElse("");
    return LINK.matcher(Visible.of(head + entry.finding().message() + tail)).replaceAll("\\\\[");
  }

  private static String allowed(Exemption exemption) {
    var until = exemption.until().map(it -> " until " + it).orElse("");
    return " (an exception lets it pass%s: %s)".formatted(until, exemption.because());
  }

  private void add(ObjectNode location, Finding finding) {
    var physical = location.putObject("physicalLocation");
    var artifact = physical.putObject("artifactLocation");
    var uri = uris.of(finding.file());
    artifact.put("uri", uri);
    if (ArtifactUri.isRelative(uri)) {
      artifact.put("uriBaseId", "%SRCROOT%");
    }
    physical
        .putObject("region")
        .put("startLine", finding.place().line())
        .put("startColumn", finding.place().column());
    if (!finding.object().isEmpty()) {
      location
          .putArray("logicalLocations")
          .addObject()
          .put("fullyQualifiedName", Visible.of(finding.object()))
          .put("kind", "resource");
    }
  }

  private static void suppress(ObjectNode result, Exemption exemption) {
    result
        .putArray("suppressions")
        .addObject()
        .put("kind", "external")
        .put("status", "accepted")
        .put("justification", Visible.of(exemption.because()));
  }
}
