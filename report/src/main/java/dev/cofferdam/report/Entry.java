package dev.cofferdam.report;

import dev.cofferdam.rule.RuleDoc;
import dev.cofferdam.rule.exposure.Reach;
import dev.cofferdam.schema.Finding;
import java.util.Comparator;
import java.util.Optional;

/**
 * One thing that a report says.
 *
 * @param level how much it matters
 * @param reach how far something can be reached by it; empty if it is about something else
 * @param rule what is behind its id; empty for those of validation and rendering
 * @param allowed the exception that lets it pass, if one does
 */
public record Entry(
    Level level,
    Optional<Reach> reach,
    Finding finding,
    Optional<RuleDoc> rule,
    Optional<Exemption> allowed) {

  /** Errors first; then by file, place and id. */
  static final Comparator<Entry> IN_ORDER =
      Comparator.comparing(Entry::level).thenComparing(Entry::finding, Finding.IN_ORDER_OF_FILES);

  /** How much something matters. */
  public enum Level {
    /** It fails the check. */
    ERROR,
    /** It works, and is probably not what was meant. */
    WARNING,
    /** It is to be known: an exception lets it pass. */
    NOTE
  }

  /** The id of what has found it. */
  public String id() {
    return finding.id();
  }

  /** As in exceptions. */
  String object() {
    return finding.object().isEmpty() ? "file " + finding.file() : finding.object();
  }
}
