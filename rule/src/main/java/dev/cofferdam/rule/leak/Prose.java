package dev.cofferdam.rule.leak;

import java.util.regex.Pattern;

/** Tells values inside of files from sentences and from code. */
final class Prose {

  private static final Pattern CODE =
      Pattern.compile(
          "[A-Za-z_]\\w*(?:\\.[A-Za-z_]\\w*)+|[a-z]+(?:[A-Z][a-z]+)+|[a-z]+(?:_[a-z]+)+|[A-Z]+(?:_[A-Z]+)+");

  private Prose() {}

  static boolean isNone(String value) {
    return !value.startsWith("<")
        && value
            .chars()
            .noneMatch(it -> Character.isWhitespace(it) || "()[]{}|`\\".indexOf(it) >= 0)
        && !CODE.matcher(value).matches();
  }
}
