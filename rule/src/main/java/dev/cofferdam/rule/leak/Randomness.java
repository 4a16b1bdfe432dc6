package dev.cofferdam.rule.leak;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells what somebody has drawn from what somebody has named. */
final class Randomness {

  private static final int SHORTEST = 16;
  private static final int SHORTEST_SECRET = 8;

  /** Such as {@code my-secret-2}. */
  private static final Pattern NAME =
      Pattern.compile("[a-z]+\\d{0,3}(?:[-_.](?:[a-z]+\\d{0,3}|\\d{1,4}))+");

  private static final double LEAST_BITS = 3.0;
  private static final int LONGEST_NAME = 253;
  private static final int WORD = 3;
  private static final double LN_2 = StrictMath.log(2);

  private Randomness() {}

  /** Whether a text is most likely drawn by chance. */
  static boolean isHigh(String text) {
    var value = text.strip();
    return value.length() >= SHORTEST
        && value.chars().allMatch(it -> it > ' ' && it < 127)
        && value.chars().anyMatch(Character::isDigit)
        && value.chars().anyMatch(Character::isLetter)
        && words(value) < 2
        && bits(value) >= LEAST_BITS;
  }

  /** Whether a text is none of the names that objects, keys and files have. */
  static boolean isNoName(String text) {
    var value = text.strip();
    if (value.length() < SHORTEST_SECRET || value.chars().anyMatch(it -> it <= ' ')) {
      return false;
    }
    boolean digit = value.chars().anyMatch(Character::isDigit);
    boolean small = value.chars().anyMatch(Character::isLowerCase);
    boolean capital = value.chars().anyMatch(Character::isUpperCase);
    boolean sign =
        value.chars().anyMatch(it -> !Character.isLetterOrDigit(it) && "-_./:".indexOf(it) < 0);
    boolean mixed = digit && (small || capital);
    return words(value) < 2 && !isName(value) && (mixed || (sign && (small || capital || digit)));
  }

  /** Whether a text of some length has digits, and small and capital letters. */
  static boolean isOfThreeKinds(String text) {
    return text.length() >= SHORTEST_SECRET
        && text.chars().anyMatch(Character::isDigit)
        && text.chars().anyMatch(Character::isLowerCase)
        && text.chars().anyMatch(Character::isUpperCase);
  }

  private static boolean isName(String value) {
    return value.length() <= LONGEST_NAME && NAME.matcher(value).matches();
  }

  /** The words between signs, such as the three of {@code my-app-secret}. */
  private static long words(String value) {
    return Stream.of(value.split("[-_./: ]"))
        .filter(it -> it.length() >= WORD && it.chars().allMatch(Character::isLetter))
        .count();
  }

  /** Entropy of the signs, in bits for each. */
  private static double bits(String value) {
    var counts = new int[128];
    value.chars().forEach(it -> counts[it]++);
    double bits = 0;
    for (int count : counts) {
      if (count > 0) {
        double part = (double) count / value.length();
        bits -= part * StrictMath.log(part) / LN_2;
      }
    }
    return bits;
  }
}
