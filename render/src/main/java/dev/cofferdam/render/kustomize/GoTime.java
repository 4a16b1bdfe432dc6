package dev.cofferdam.render.kustomize;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts that go.yaml.in/yaml/v3 takes for times (resolve.go), and how Go writes these as JSON. */
final class GoTime {

  private static final Pattern TIME =
      Pattern.compile(
          "([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})"
              + "(?:([Tt ])([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2})(?:[.,]([0-9]+))?"
              + "(Z|[-+][0-9]{2}:[0-9]{2})?)?");

  private GoTime() {}

  static boolean isOne(String text) {
    return !text.isEmpty() && Character.isDigit(text.charAt(0)) && parse(text).isPresent();
  }

  /** Such as {@code 2026-01-02T00:00:00Z}, of a text that is one. */
  static String write(String text) {
    return parse(text).orElseThrow();
  }

  private static Optional<String> parse(String text) {
    var matcher = TIME.matcher(text);
    if (!matcher.matches() || !hasZoneIfNeeded(matcher)) {
      return Optional.empty();
    }
    try {
      var time =
          LocalDateTime.of(
              number(matcher, 1),
              number(matcher, 2),
              number(matcher, 3),
              number(matcher, 5),
              number(matcher, 6),
              number(matcher, 7));
      return Optional.of(written(time, matcher));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** With a T there must be a zone, with a space there may be none. */
  private static boolean hasZoneIfNeeded(Matcher matcher) {
    var between = matcher.group(4);
    return between == null || between.equals(" ") == (matcher.group(9) == null);
  }

  private static int number(Matcher matcher, int group) {
    var digits = matcher.group(group);
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  private static String written(LocalDateTime time, Matcher matcher) {
    var fraction = matcher.group(8) == null ? "" : matcher.group(8);
    var nanos = fraction.substring(0, Math.min(9, fraction.length())).replaceFirst("0+$", "");
    var zone = matcher.group(9) == null ? "Z" : matcher.group(9).replaceFirst("[-+]00:00", "Z");
    return String.format(
        Locale.ROOT,
        "%04d-%02d-%02dT%02d:%02d:%02d%s%s",
        time.getYear(),
        time.getMonthValue(),
        time.getDayOfMonth(),
        time.getHour(),
        time.getMinute(),
        time.getSecond(),
        nanos.isEmpty() ? "" : "." + nanos,
        zone);
  }
}
