package dev.cofferdam.rule;

import java.util.regex.Pattern;

/**
 * What a rule is about.
 *
 * @param id named for what is missing when it reports, such as {@code flux/source}
 * @param severity how much it matters
 * @param summary what must hold, in one sentence
 * @param because what happens otherwise, and how that is known
 * @param remedy what to do about it
 */
public record RuleDoc(String id, Severity severity, String summary, String because, String remedy) {

  private static final Pattern ID = Pattern.compile("[a-z]+(-[a-z]+)*/[a-z]+(-[a-z]+)*");

  /** How much it matters that a rule does not hold. */
  public enum Severity {
    /** It does not work, or does harm. */
    ERROR,
    /** It works, and is probably not what was meant. */
    WARNING
  }

  /**
   * @throws IllegalArgumentException if the id is not {@code room/what-is-missing}, or a text is
   *     empty
   */
  public RuleDoc {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException(
          "the id of a rule must be like 'flux/source', got '%s'".formatted(id));
    }
    if (summary.isBlank() || because.isBlank() || remedy.isBlank()) {
      throw new IllegalArgumentException(
          "rule '%s' has no summary, reason or remedy; write them".formatted(id));
    }
  }
}
