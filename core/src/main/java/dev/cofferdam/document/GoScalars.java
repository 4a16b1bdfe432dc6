package dev.cofferdam.document;

import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The type that a text has in Go if neither quotes nor a tag tell (go-yaml v2, resolve.go). */
final class GoScalars {

  private static final Set<String> NULLS = words("", "~", "null", "Null", "NULL");
  private static final Set<String> TRUES =
      words("y", "Y", "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON");
  private static final Set<String> FALSES =
      words("n", "N", "no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF");
  private static final Set<String> NANS = words(".nan", ".NaN", ".NAN");
  private static final Set<String> INFINITIES = words(".inf", ".Inf", ".INF");

  private static final Pattern FLOAT =
      Pattern.compile("[-+]?(?:\\.[0-9]+|[0-9]+(?:\\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?");
  private static final Pattern WHOLE =
      Pattern.compile("([-+]?)(?:0[xX]([0-9a-fA-F]+)|0[oO]?([0-7]+)|0[bB]([01]+)|(0|[1-9][0-9]*))");
  private static final Pattern SIGNED_BITS = Pattern.compile("0b([-+][01]+)");
  private static final Pattern TIMESTAMP =
      Pattern.compile(
          "([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})"
              + "(?: TIME|[Tt]TIME(?:Z|[-+][0-9]{2}:[0-9]{2}))?"
                  .replace("TIME", "[0-9]{1,2}:[0-9]{1,2}:[0-9]{1,2}(?:[.,][0-9]+)?"));

  private static final BigInteger LARGEST = BigInteger.ONE.shiftLeft(Long.SIZE);
  private static final Pattern BETWEEN_DIGITS = Pattern.compile("(?<=[0-9])_(?=[0-9])");
  private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=.)");

  /** Of the groups of {@link #WHOLE} behind the sign. */
  private static final int[] RADIXES = {16, 8, 2, 10};

  private GoScalars() {}

  private static Set<String> words(String... words) {
    return new TreeSet<>(Set.of(words));
  }

  /** A Boolean, Long, BigInteger (beyond int64 in uint64), Double, String, or null. */
  static @Nullable Object resolve(String text) {
    if (NULLS.contains(text)) {
      return null;
    }
    char first = text.charAt(0);
    if (first == '.') {
      return point(text);
    }
    if (first == '-' || first == '+' || (first >= '0' && first <= '9')) {
      return number(text);
    }
    if (TRUES.contains(text)) {
      return true;
    }
    return FALSES.contains(text) ? (Object) false : text;
  }

  private static Object point(String text) {
    if (NANS.contains(text)) {
      return Double.NaN;
    }
    return INFINITIES.contains(text)
        ? Double.POSITIVE_INFINITY
        : decimal(BETWEEN_DIGITS.matcher(text).replaceAll(""), text);
  }

  private static Object number(String text) {
    if (INFINITIES.contains(text.substring(1))) {
      return text.charAt(0) == '-' ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    }
    var plain = text.replace("_", "");
    var whole = whole(plain);
    if (whole != null) {
      return whole;
    }
    var bits = SIGNED_BITS.matcher(plain);
    if (bits.matches() && bits.group(1).length() <= Long.SIZE) {
      return Long.valueOf(bits.group(1), 2);
    }
    return decimal(plain, text);
  }

  private static @Nullable Object whole(String plain) {
    var match = WHOLE.matcher(plain);
    if (!match.matches()) {
      return null;
    }
    int group = 2;
    while (match.group(group) == null) {
      group++;
    }
    var digits = LEADING_ZEROS.matcher(match.group(group)).replaceFirst("");
    return digits.length() > Long.SIZE
        ? null
        : sized(new BigInteger(digits, RADIXES[group - 2]), match.group(1));
  }

  private static @Nullable Object sized(BigInteger amount, String sign) {
    var number = sign.equals("-") ? amount.negate() : amount;
    if (number.bitLength() < Long.SIZE) {
      return number.longValue();
    }
    return sign.isEmpty() && amount.compareTo(LARGEST) < 0 ? number : null;
  }

  private static Object decimal(String plain, String text) {
    if (!FLOAT.matcher(plain).matches()) {
      return text;
    }
    double number = Double.parseDouble(plain);
    return Double.isInfinite(number) ? text : number;
  }

  /** Whether Go takes it for a date, with or without a time; hours and minutes are not checked. */
  static boolean isTimestamp(String text) {
    var match = TIMESTAMP.matcher(text);
    if (!match.matches()) {
      return false;
    }
    try {
      LocalDate.of(part(match.group(1)), part(match.group(2)), part(match.group(3)));
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static int part(String digits) {
    return Integer.parseInt(digits);
  }
}
