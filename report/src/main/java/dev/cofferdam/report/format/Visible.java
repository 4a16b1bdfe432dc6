package dev.cofferdam.report.format;

import java.util.regex.Pattern;

/** Makes texts of files harmless to terminals, logs and XML. */
final class Visible {

  private static final Pattern INVISIBLE =
      Pattern.compile(
          "[\\p{Cntrl}\\p{Cf}\\p{Cs}\\u2028\\u2029\\uFFFE\\uFFFF]",
          Pattern.UNICODE_CHARACTER_CLASS);

  private Visible() {}

  /** On one line, and without what a terminal takes for a command or XML does not allow. */
  static String of(String text) {
    return INVISIBLE.matcher(text).replaceAll("?");
  }

  /** The same, cut after so many UTF-16 units; what is cut off is marked. */
  static String of(String text, int most) {
    if (text.length() <= most) {
      return of(text);
    }
    boolean inside = Character.isHighSurrogate(text.charAt(most - 1));
    return of(text.substring(0, inside ? most - 1 : most)) + "…";
  }
}
