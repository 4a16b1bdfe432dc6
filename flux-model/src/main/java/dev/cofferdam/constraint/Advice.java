package dev.cofferdam.constraint;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What to write where a text does not match its pattern: in words, for the patterns that people
 * stumble over.
 *
 * @param expected what the pattern asks for
 * @param instead what would have been right, if the text lets one guess
 */
public record Advice(String expected, Optional<String> instead) {

  private static final Pattern DAYS = Pattern.compile("([0-9]{1,4})d");
  private static final Pattern NUMBER = Pattern.compile("([0-9]{1,9})");
  private static final Pattern HOURS = Pattern.compile("([0-9]{1,4})h");
  private static final Pattern SCP = Pattern.compile("([^@/:\\s]+@[^:/\\s]+):(?!/)(\\S+)");

  /** What to write instead of {@code value}, which does not match {@code pattern}. */
  public static Advice of(String pattern, String value) {
    return switch (pattern) {
      case Patterns.DURATION ->
          new Advice(
              "be a duration in ms, s, m or h",
              guess(DAYS, value, it -> 24 * Integer.parseInt(it.group(1)) + "h")
                  .or(() -> guess(NUMBER, value, it -> it.group(1) + "s"))
                  .or(() -> spaceless(pattern, value)));
      case Patterns.DURATION_WITHOUT_HOURS ->
          new Advice(
              "be a duration in ms, s or m",
              guess(HOURS, value, it -> 60 * Integer.parseInt(it.group(1)) + "m")
                  .or(() -> guess(NUMBER, value, it -> it.group(1) + "s"))
                  .or(() -> spaceless(pattern, value)));
      case Patterns.GIT_URL ->
          new Advice(
              "be a URL with http, https or ssh",
              guess(SCP, value, it -> "ssh://%s/%s".formatted(it.group(1), it.group(2))));
      default -> new Advice("match '%s'".formatted(pattern), Optional.empty());
    };
  }

  private static Optional<String> guess(
      Pattern pattern, String value, Function<Matcher, String> instead) {
    return Optional.of(pattern.matcher(value)).filter(Matcher::matches).map(instead);
  }

  private static Optional<String> spaceless(String pattern, String value) {
    return Optional.of(value.replace(" ", ""))
        .filter(it -> !it.equals(value) && Patterns.found(pattern, it));
  }

  /** In the words of a message about {@code value}. */
  public String about(String value) {
    return "must %s, got %s%s"
        .formatted(
            expected,
            Quoted.of(value),
            instead.map(it -> "; write %s".formatted(Quoted.of(it))).orElse(""));
  }
}
