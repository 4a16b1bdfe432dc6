package dev.cofferdam.rule;

import dev.cofferdam.schema.Finding;
import java.util.Comparator;

/** A rule that does not hold, and where. */
public record Breach(RuleDoc rule, Finding finding) {

  /** By file, line and rule. */
  public static final Comparator<Breach> IN_ORDER =
      Comparator.comparing(Breach::finding, Finding.IN_ORDER_OF_FILES);

  @Override
  public String toString() {
    return "%s (%s)".formatted(finding, rule.id());
  }
}
