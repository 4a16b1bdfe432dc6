package dev.cofferdam.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** docs/rules.md: what every rule asks, by the part of its id before the slash. */
final class RulesDocument {

  private RulesDocument() {}

  static String of(List<RuleDoc> rules) {
    SortedMap<String, List<RuleDoc>> rooms = new TreeMap<>();
    for (RuleDoc doc : rules) {
      rooms.computeIfAbsent(room(doc), it -> new ArrayList<>()).add(doc);
    }
    var text = new StringBuilder();
    line(text, "# Rules");
    line(text, "");
    line(
        text,
        "What is asked of a rendered cluster. Generated from the rules (`RulesDocumentTest`); write"
            + " it again with `mvn test -pl rule -am -Dtest=RulesDocumentTest"
            + " -Dsurefire.failIfNoSpecifiedTests=false -Ddocs=update`. An *error* does not work, or"
            + " does harm; what is a *warning* works, and is probably not what was meant. What the rules of"
            + " `exposure` see is an error as far as it goes beyond the policy.");
    line(text, "");
    line(text, "| rule | severity | what must hold |");
    line(text, "|---|---|---|");
    rules.forEach(doc -> line(text, row(doc)));
    rooms.forEach((room, docs) -> room(text, room, docs));
    return text.toString();
  }

  private static String room(RuleDoc doc) {
    return doc.id().substring(0, doc.id().indexOf('/'));
  }

  private static String row(RuleDoc doc) {
    return "| [%s](#%s) | %s | %s |"
        .formatted(doc.id(), anchor(doc), severity(doc), cell(doc.summary()));
  }

  /** As GitHub makes it of a heading. */
  private static String anchor(RuleDoc doc) {
    return doc.id().replace("/", "");
  }

  private static String severity(RuleDoc doc) {
    return switch (doc.severity()) {
      case ERROR -> "error";
      case WARNING -> "warning";
    };
  }

  private static void room(StringBuilder text, String room, List<RuleDoc> docs) {
    line(text, "");
    line(text, "## " + room);
    for (RuleDoc doc : docs) {
      line(text, "");
      line(text, "### " + doc.id());
      line(text, "");
      line(text, escaped(doc.summary()) + " (" + severity(doc) + ")");
      line(text, "");
      line(text, escaped(doc.because()));
      line(text, "");
      line(text, "*Remedy:* " + escaped(doc.remedy()));
    }
  }

  private static String cell(String text) {
    return escaped(text).replace("|", "\\|");
  }

  private static String escaped(String text) {
    return text.replace("*", "\\*").replace("<", "\\<");
  }

  private static void line(StringBuilder text, String line) {
    text.append(line).append('\n');
  }
}
