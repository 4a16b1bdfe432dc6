package dev.cofferdam.document;

/** Words of a file in a message: on one line, and no more of them than a person reads. */
final class Quoted {

  private static final int LONGEST = 60;

  private Quoted() {}

  static String of(String text) {
    return "'" + brief(text, LONGEST) + "'";
  }

  static String brief(String text, int longest) {
    var start = text.substring(0, Math.min(text.length(), 2 * longest));
    var line = start.replaceAll("[\\s\\p{Cntrl}]+", " ");
    return line.codePointCount(0, line.length()) > longest
        ? line.substring(0, line.offsetByCodePoints(0, longest)) + "…"
        : line;
  }
}
