package dev.cofferdam.resource.flux;

import dev.cofferdam.constraint.Patterns;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.regex.Pattern;

/**
 * A length of time as Flux reads it, kept as written: {@code 10m}, {@code 1h30m}, {@code 500ms}.
 *
 * <p>Units are {@code ms}, {@code s}, {@code m} and {@code h}; there is no day (Flux API, pattern
 * of every interval).
 */
public record FluxDuration(String value) {

  private static final String NUMBER = "[0-9]+(?:\\.[0-9]+)?";
  private static final Pattern PART = Pattern.compile("(" + NUMBER + ")(ms|s|m|h)");

  /**
   * @throws IllegalArgumentException if Flux would refuse it
   */
  public FluxDuration {
    if (!Patterns.found(Patterns.DURATION, value)) {
      throw new IllegalArgumentException(
          "duration must be numbers with the units ms, s, m or h, got '%s'; write it like '10m', and a day as '24h'"
              .formatted(value));
    }
    try {
      duration(value);
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException(
          "duration must be shorter than 292 years, got '%s'; write it like '10m'".formatted(value),
          e);
    }
  }

  /** So many whole minutes. */
  public static FluxDuration ofMinutes(long minutes) {
    return new FluxDuration(minutes + "m");
  }

  /** The same length as a {@link Duration}. */
  public Duration toDuration() {
    return duration(value);
  }

  private static Duration duration(String value) {
    return PART.matcher(value)
        .results()
        .map(part -> part(new BigDecimal(part.group(1)), part.group(2)))
        .reduce(Duration.ZERO, Duration::plus);
  }

  private static Duration part(BigDecimal number, String unit) {
    long nanos =
        switch (unit) {
          case "ms" -> 1_000_000L;
          case "s" -> 1_000_000_000L;
          case "m" -> 60_000_000_000L;
          default -> 3_600_000_000_000L;
        };
    return Duration.ofNanos(
        number.multiply(BigDecimal.valueOf(nanos)).toBigInteger().longValueExact());
  }

  @Override
  public String toString() {
    return value;
  }
}
