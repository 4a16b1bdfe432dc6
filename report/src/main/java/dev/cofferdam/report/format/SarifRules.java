package dev.cofferdam.report.format;

import dev.cofferdam.report.Entry;
import dev.cofferdam.rule.RuleDoc.Severity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** The rules that a report names, by their ids. */
final class SarifRules {

  /** GitHub Docs, SARIF support for code scanning: of a description. */
  private static final int MOST = 1023;

  private final SortedMap<String, Entry> examples = new TreeMap<>();
  private final List<String> ids;

  SarifRules(List<Entry> entries) {
    entries.forEach(it -> examples.putIfAbsent(it.id(), it));
    ids = new ArrayList<>(examples.keySet());
  }

  int index(String id) {
    return Collections.binarySearch(ids, id);
  }

  Stream<ObjectNode> all() {
    return examples.values().stream().map(SarifRules::rule);
  }

  private static ObjectNode rule(Entry entry) {
    var doc = IdDoc.of(entry);
    var rule = JsonParts.object().put("id", entry.id());
    rule.putObject("shortDescription").put("text", Visible.of(doc.summary(), MOST));
    rule.putObject("fullDescription").put("text", Visible.of(doc.because(), MOST));
    rule.putObject("help")
        .put("text", doc.because() + "\n\n" + doc.remedy())
        .put(
            "markdown",
            "**%s**\n\n%s\n\n**What to do:** %s"
                .formatted(doc.summary(), doc.because(), doc.remedy()));
    rule.putObject("defaultConfiguration").put("level", level(entry));
    rule.putObject("properties").putArray("tags").add(room(entry.id()));
    return rule;
  }

  private static String level(Entry entry) {
    boolean warning = entry.rule().filter(it -> it.severity() == Severity.WARNING).isPresent();
    return warning ? "warning" : "error";
  }

  private static String room(String id) {
    return id.substring(0, Math.max(0, id.indexOf('/')));
  }
}
