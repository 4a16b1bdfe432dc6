package dev.cofferdam.render.helm;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** A shell pattern as Go's path/filepath.Match reads it: {@code *} and {@code ?} end at a slash. */
final class GoPattern {

  private final Pattern pattern;

  /**
   * @throws IllegalArgumentException if Go refuses the pattern
   */
  GoPattern(String text) {
    try {
      this.pattern = Pattern.compile(regex(text), Pattern.DOTALL);
    } catch (PatternSyntaxException e) {
      throw malformed(text);
    }
  }

  boolean matches(String path) {
    return pattern.matcher(path).matches();
  }

  private static String regex(String text) {
    var regex = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '*') {
        regex.append("[^/]*");
      } else if (c == '?') {
        regex.append("[^/]");
      } else if (c == '[') {
        i = range(text, i, regex);
      } else if (c == '\\') {
        i = escaped(text, i, regex);
      } else {
        regex.append(Pattern.quote(String.valueOf(c)));
      }
    }
    return regex.toString();
  }

  private static int range(String text, int from, StringBuilder regex) {
    int i = from + 1;
    boolean negated = i < text.length() && text.charAt(i) == '^';
    i += negated ? 1 : 0;
    int first = i;
    regex.append(negated ? "[^" : "[");
    while (i < text.length() && (text.charAt(i) != ']' || i == first)) {
      char c = text.charAt(i);
      if (i == first && (c == ']' || c == '-')) {
        throw malformed(text);
      }
      boolean isEscape = c == '\\' && i + 1 < text.length();
      regex.append(c == '-' ? "-" : literal(isEscape ? text.charAt(++i) : c));
      i++;
    }
    if (i >= text.length()) {
      throw malformed(text);
    }
    regex.append("]");
    return i;
  }

  private static String literal(char c) {
    return c < 128 && !Character.isLetterOrDigit(c) ? "\\" + c : String.valueOf(c);
  }

  private static int escaped(String text, int from, StringBuilder regex) {
    if (from + 1 == text.length()) {
      throw malformed(text);
    }
    regex.append(Pattern.quote(String.valueOf(text.charAt(from + 1))));
    return from + 1;
  }

  private static IllegalArgumentException malformed(String text) {
    return new IllegalArgumentException("syntax error in pattern '" + text + "'");
  }
}
