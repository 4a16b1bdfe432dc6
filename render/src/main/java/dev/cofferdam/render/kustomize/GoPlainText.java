package dev.cofferdam.render.kustomize;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which texts go.yaml.in/yaml/v2 (resolve.go, encode.go) has to quote, since they read as no text.
 */
final class GoPlainText {

  private static final Set<String> WORDS =
      words(
          "y Y yes Yes YES true True TRUE on On ON n N no No NO false False FALSE off Off OFF",
          "~ null Null NULL .nan .NaN .NAN .inf .Inf .INF +.inf +.Inf +.INF -.inf -.Inf -.INF");

  private static final Pattern FLOAT =
      Pattern.compile("[-+]?(?:\\.[0-9]+|[0-9]+(?:\\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?");
  private static final Pattern RADIX =
      Pattern.compile("([-+]?)0(?:[xX]([0-9a-fA-F]+)|[oO]([0-7]+)|[bB]([01]+))");
  private static final Pattern SIGNED_BITS = Pattern.compile("0b([-+][01]+)");
  private static final int[] BITS_IN_A_DIGIT = {4, 3, 1};

  private static final Pattern BETWEEN_DIGITS = Pattern.compile("(?<=[0-9])_(?=[0-9])");

  /** A time in base 60, which YAML 1.1 read as a number; Go does not, yet quotes it. */
  private static final Pattern BASE_60 =
      Pattern.compile("[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])++(?:\\.[0-9_]*)?");

  private static final Pattern TIMESTAMP =
      Pattern.compile(
          "([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})"
              + "(?: +TIME|[Tt]TIME(?:Z|[-+]([0-9]{2}):([0-9]{2})))?"
                  .replace("TIME", "([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2})(?:[.,][0-9]+)?"));

  private GoPlainText() {}

  private static Set<String> words(String... lines) {
    return new TreeSet<>(Set.of(String.join(" ", lines).split(" ")));
  }

  /** Whether Go reads it as the same text if nothing quotes it; it may still break the YAML. */
  static boolean isText(String text) {
    if (text.isEmpty() || WORDS.contains(text)) {
      return false;
    }
    char first = text.charAt(0);
    if (first == '.') {
      return !isFloat(BETWEEN_DIGITS.matcher(text).replaceAll(""));
    }
    boolean isLikeNumber = first == '-' || first == '+' || (first >= '0' && first <= '9');
    return !isLikeNumber || !(isNumber(text.replace("_", "")) || isTime(text));
  }

  private static boolean isFloat(String text) {
    return FLOAT.matcher(text).matches() && Double.isFinite(Double.parseDouble(text));
  }

  private static boolean isNumber(String plain) {
    var bits = SIGNED_BITS.matcher(plain);
    return isFloat(plain) || isWhole(plain) || (bits.matches() && fits(bits.group(1), 2));
  }

  private static boolean isWhole(String plain) {
    var match = RADIX.matcher(plain);
    if (!match.matches()) {
      return false;
    }
    int group = 2;
    while (match.group(group) == null) {
      group++;
    }
    int radix = 1 << BITS_IN_A_DIGIT[group - 2];
    var digits = match.group(group);
    return fits(match.group(1) + digits, radix)
        || (match.group(1).isEmpty() && fitsUnsigned(digits, radix));
  }

  private static boolean fits(String digits, int radix) {
    try {
      Long.parseLong(digits, radix);
      return true;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private static boolean fitsUnsigned(String digits, int radix) {
    try {
      Long.parseUnsignedLong(digits, radix);
      return true;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private static boolean isTime(String text) {
    if (BASE_60.matcher(text).matches()) {
      return true;
    }
    var match = TIMESTAMP.matcher(text);
    return match.matches()
        && isDate(match)
        && isClock(match, 4)
        && isClock(match, 7)
        && isZone(match);
  }

  private static boolean isDate(Matcher match) {
    try {
      LocalDate.of(part(match, 1), part(match, 2), part(match, 3));
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static boolean isClock(Matcher match, int group) {
    return part(match, group) < 24 && part(match, group + 1) < 60 && part(match, group + 2) < 60;
  }

  /** Go lets 24 hours and 60 minutes pass. */
  private static boolean isZone(Matcher match) {
    return part(match, 10) <= 24 && part(match, 11) <= 60;
  }

  /** 0 if the part is not there. */
  private static int part(Matcher match, int group) {
    return match.group(group) == null ? 0 : Integer.parseInt(match.group(group));
  }
}
