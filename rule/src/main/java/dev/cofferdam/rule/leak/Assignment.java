package dev.cofferdam.rule.leak;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A name with a value inside of a text, in whatever way the text is written: {@code name=value},
 * {@code name: value}, {@code "name": "value"}, {@code <name>value</name>}.
 *
 * @param name telling
 * @param first whether it stands at the beginning of its line
 * @param line the first is 1
 */
record Assignment(String name, TellingName telling, String value, boolean first, int line) {

  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_VALUE = 250;

  /** One of these is in every telling name. */
  private static final List<String> STEMS =
      List.of("auth", "bearer", "credential", "key", "pass", "psk", "pw", "secret", "token");

  private static final List<String> COMMENTS =
      List.of("#", "//", ";", "-- ", "<!--", "*", "/*", "%");

  /** Those in a text that are no comment. */
  static List<Assignment> in(String text) {
    List<Assignment> found = new ArrayList<>();
    if (isTelling(text)) {
      int start = 0;
      for (int line = 1; start <= text.length(); line++) {
        int end = text.indexOf('\n', start);
        end = end < 0 ? text.length() : end;
        inLine(text.substring(start, end), line, found);
        start = end + 1;
      }
      found.addAll(Pairs.in(text));
    }
    return found;
  }

  @Override
  public String toString() {
    return "%s in line %d".formatted(name, line);
  }

  private static boolean isTelling(String text) {
    if (text.indexOf('=') < 0 && text.indexOf(':') < 0 && text.indexOf('>') < 0) {
      return false;
    }
    var small = text.toLowerCase(Locale.ROOT);
    return STEMS.stream().anyMatch(small::contains);
  }

  /** A line of an {@code .npmrc} begins with two slashes as well. */
  private static void inLine(String line, int number, List<Assignment> found) {
    var begins = line.strip();
    if (COMMENTS.stream().anyMatch(begins::startsWith) && !line.contains("/:_")) {
      return;
    }
    for (int i = 1; i < line.length(); i++) {
      char sign = line.charAt(i);
      if ((sign == '=' || sign == ':' || sign == '>') && isAlone(line, i)) {
        at(line, i, number).forEach(found::add);
      } else if (sign == '>' && isArrow(line, i)) {
        at(line, i - 1, i, number).forEach(found::add);
      }
    }
  }

  /** Of two signs of the kind, the text compares, or defines what is no value. */
  private static boolean isAlone(String line, int i) {
    char before = line.charAt(i - 1);
    char after = i + 1 < line.length() ? line.charAt(i + 1) : ' ';
    return "=!<>~:+-|&?".indexOf(before) < 0 && "=>~:".indexOf(after) < 0;
  }

  /** Behind a name in quotes, as in PHP and Ruby. */
  private static boolean isArrow(String line, int i) {
    int end = i - 2;
    while (end > 0 && line.charAt(end) == ' ' && i - end < LONGEST_NAME) {
      end--;
    }
    return line.charAt(i - 1) == '=' && end > 0 && "\"'".indexOf(line.charAt(end)) >= 0;
  }

  private static Stream<Assignment> at(String line, int separator, int number) {
    return at(line, separator, separator, number);
  }

  /** Of a separator of one sign or more. */
  private static Stream<Assignment> at(String line, int first, int last, int number) {
    int end = first;
    while (end > 0
        && " \t\"'`\\]".indexOf(line.charAt(end - 1)) >= 0
        && first - end < LONGEST_NAME) {
      end--;
    }
    int start = end;
    while (start > 0 && isOfName(line.charAt(start - 1)) && end - start < LONGEST_NAME) {
      start--;
    }
    while (start < end && !Character.isLetterOrDigit(line.charAt(start))) {
      start++;
    }
    var name = line.substring(start, end);
    var telling = TellingName.of(name);
    if (!telling.isTelling() || !isOfElement(line, first, name)) {
      return Stream.empty();
    }
    var value = valueBehind(line, last);
    boolean begins = isFirst(line, start);
    return begins || !isProse(line, last, value)
        ? Stream.of(new Assignment(name, telling, value, begins, number))
        : Stream.empty();
  }

  /** Inside of a line, a colon and a word are part of a sentence. */
  private static boolean isProse(String line, int separator, String value) {
    boolean word = value.chars().allMatch(Character::isLetter);
    return line.charAt(separator) == ':' && word && line.startsWith(" " + value, separator + 1);
  }

  private static boolean isFirst(String line, int start) {
    return start < LONGEST_VALUE
        && line.substring(0, start).chars().noneMatch(Character::isLetterOrDigit);
  }

  private static boolean isOfName(char sign) {
    return Character.isLetterOrDigit(sign) || sign == '_' || sign == '-' || sign == '.';
  }

  /** Before the value of an element of XML is all of its tag. */
  private static boolean isOfElement(String line, int separator, String name) {
    return line.charAt(separator) != '>'
        || line.startsWith("<" + name + ">", separator - name.length() - 1);
  }

  private static String valueBehind(String line, int separator) {
    char sign = line.charAt(separator);
    int start = separator + 1;
    while (start < line.length() && " \t".indexOf(line.charAt(start)) >= 0) {
      start++;
    }
    if (start == line.length()) {
      return "";
    }
    if (line.charAt(start) == '\\' && start + 1 < line.length()) {
      return bare(line, start + 2, "\\");
    }
    char quote = line.charAt(start);
    if (quote == '"' || quote == '\'' || quote == '`') {
      boolean three = line.startsWith(Character.toString(quote).repeat(3), start);
      return bare(line, start + (three ? 3 : 1), Character.toString(quote));
    }
    boolean glued = sign == ':' && start == separator + 1;
    return glued ? "" : bare(line, start, sign == '>' ? "<" : " \t,;&\"'})]>");
  }

  private static String bare(String line, int start, String ends) {
    int end = start;
    while (end < line.length()
        && end - start < LONGEST_VALUE
        && ends.indexOf(line.charAt(end)) < 0) {
      end++;
    }
    return line.substring(start, end).strip();
  }
}
