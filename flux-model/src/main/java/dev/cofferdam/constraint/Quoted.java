package dev.cofferdam.constraint;

import java.util.regex.Pattern;

/**
 * A value in a message: in quotes, on one line, not too long, and without the password of a URL.
 */
public final class Quoted {

  private static final int LONGEST = 80;
  private static final Pattern USER_INFO = Pattern.compile("(://[^/@\\s:]*:)[^/@\\s]+@");
  private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\u2028\u2029]");

  private Quoted() {}

  /** Such as {@code '1d'}. */
  public static String of(String value) {
    var shown = USER_INFO.matcher(value).replaceAll("$1***@");
    shown = UNPRINTABLE.matcher(shown).replaceAll(" ");
    return shown.codePointCount(0, shown.length()) <= LONGEST
        ? "'" + shown + "'"
        : "'" + shown.substring(0, shown.offsetByCodePoints(0, LONGEST)) + "…'";
  }
}
