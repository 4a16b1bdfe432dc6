package dev.cofferdam.rule;

import dev.cofferdam.schema.Finding;

/** A rule that does not hold, and where. */
public record Breach(RuleDoc rule, Finding finding) {

  @Override
  public String toString() {
    return "%s (%s)".formatted(finding, rule.id());
  }
}
