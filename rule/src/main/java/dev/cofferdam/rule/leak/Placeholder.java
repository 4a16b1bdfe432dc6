package dev.cofferdam.rule.leak;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Texts that stand for something that is to be filled in. */
final class Placeholder {

  /** Without signs and in small letters. */
  private static final Set<String> WHOLE =
      Set.of(
          "base64encodedvalue",
          "dummy",
          "example",
          "fake",
          "fillin",
          "fillme",
          "fillmein",
          "fixme",
          "foo",
          "foobar",
          "hidden",
          "mypass",
          "mypassword",
          "mysecret",
          "mysecretpassword",
          "mytoken",
          "na",
          "notset",
          "pass",
          "passwd",
          "password",
          "placeholder",
          "pwd",
          "redacted",
          "removed",
          "sample",
          "secret",
          "setme",
          "sometoken",
          "strongpassword",
          "supersecret",
          "tbd",
          "testing",
          "todo",
          "token",
          "topsecret",
          "unset");

  private static final List<String> PARTS =
      List.of(
          "changeit",
          "changeme",
          "changethis",
          "replaceme",
          "replacethis",
          "replacewith",
          "placeholder",
          "redacted",
          "insertyour",
          "enteryour",
          "putyour",
          "addyour",
          "yourpass",
          "yourtoken",
          "yoursecret",
          "yourapi",
          "yourkey",
          "yourown",
          "todochange",
          "goeshere",
          "passwordhere",
          "tokenhere",
          "secrethere",
          "keyhere",
          "valuehere",
          "tobereplaced",
          "tobefilled",
          "overwritten",
          "overriden",
          "overridden");

  private static final List<String> BEGINNINGS =
      List.of("your", "todo", "fixme", "insert", "replace");

  private static final Pattern BETWEEN_SIGNS =
      Pattern.compile("(?s)<.*>|\\[[A-Za-z _-]+\\]|\\.{3,}|(.)\\1{2,}");

  private static final Pattern CROSSED_OUT =
      Pattern.compile("(?i).{0,40}(?:x{4}|\\*{3}|\\.{3}|…).{0,400}");

  private Placeholder() {}

  static boolean is(String text) {
    var letters = letters(text);
    return WHOLE.contains(letters)
        || text.contains("EXAMPLE")
        || BETWEEN_SIGNS.matcher(text).matches()
        || CROSSED_OUT.matcher(text).matches()
        || BEGINNINGS.stream().anyMatch(it -> letters.startsWith(it) && isWords(text))
        || PARTS.stream().anyMatch(letters::contains);
  }

  /** Whether it is words of small or of big letters, as nobody's password is. */
  private static boolean isWords(String text) {
    return text.chars().noneMatch(Character::isDigit)
        && (text.equals(text.toLowerCase(Locale.ROOT))
            || text.equals(text.toUpperCase(Locale.ROOT)));
  }

  private static String letters(String text) {
    var letters = new StringBuilder(text.length());
    text.chars()
        .filter(Character::isLetter)
        .forEach(it -> letters.append((char) Character.toLowerCase(it)));
    return letters.toString();
  }
}
