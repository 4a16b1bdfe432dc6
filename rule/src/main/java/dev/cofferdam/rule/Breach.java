package dev.cofferdam.rule;

import dev.cofferdam.schema.Finding;
import java.util.Comparator;

/** A rule that does not hold, and where. */
public record Breach(RuleDoc rule, Finding finding) {

  /** By file, line and rule. */
  public static final Comparator<Breach> IN_ORDER =
      Comparator.comparing(
          Breach::finding,
          Comparator.comparing(Finding::file)
              .thenComparingInt(it -> it.place().line())
              .thenComparingInt(it -> it.place().column())
              .thenComparing(Finding::id)
              .thenComparing(Finding::object)
              .thenComparing(Finding::field)
              .thenComparing(Finding::text));

  @Override
  public String toString() {
    return "%s (%s)".formatted(finding, rule.id());
  }
}
