package dev.cofferdam.report;

import dev.cofferdam.schema.Finding;
import java.util.Comparator;

/** The order of what a report says. */
final class Entries {

  /** Errors first; then by file, line and rule. */
  static final Comparator<Entry> IN_ORDER =
      Comparator.comparing(Entry::level)
          .thenComparing(
              Entry::finding,
              Comparator.comparing(Finding::file)
                  .thenComparingInt(it -> it.place().line())
                  .thenComparingInt(it -> it.place().column())
                  .thenComparing(Finding::id)
                  .thenComparing(Finding::object)
                  .thenComparing(Finding::field)
                  .thenComparing(Finding::text));

  private Entries() {}
}
