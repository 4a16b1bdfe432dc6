package dev.cofferdam.resource;

import java.util.regex.Pattern;

/**
 * One version of a chart and no other: a complete semantic version such as {@code 2.29.1}, without
 * a leading {@code v}, a range or a wildcard.
 */
public record ExactVersion(String value) {

  private static final String IDENTIFIERS = "[0-9A-Za-z-]+(\\.[0-9A-Za-z-]+)*";
  private static final Pattern SEMVER =
      Pattern.compile(
          "(0|[1-9]\\d*)\\.(0|[1-9]\\d*)\\.(0|[1-9]\\d*)(-%s)?(\\+%s)?"
              .formatted(IDENTIFIERS, IDENTIFIERS));

  /**
   * @throws IllegalArgumentException if it is not exact
   */
  public ExactVersion {
    if (!SEMVER.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "version must be exact, got '%s'; write all three numbers and nothing else, like '2.29.1'"
              .formatted(value));
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
