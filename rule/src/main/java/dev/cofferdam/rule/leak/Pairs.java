package dev.cofferdam.rule.leak;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds names and values in a text that are each the value of something else: {@code name:
 * password} before {@code value: x}, in YAML, JSON and XML, and {@code define('password', 'x')} of
 * PHP.
 */
final class Pairs {

  private static final String NAME = "([\\w.-]{1,60})";
  private static final String VALUE =
      "(?:\"([^\"\\n]{1,400})\"|'([^'\\n]{1,400})'|([^\\s\"'<>,}]{1,400}))";

  private static final Pattern NAME_AND_VALUE =
      Pattern.compile(
          "(?<![\\w.-])(?:name|key)[\"']?\\s{0,3}[:=>]\\s{0,3}[\"']?"
              + NAME
              + "[\"']?(?:</(?:name|key)>|,)?\\s{0,40}[<\"']?value[\"']?\\s{0,3}[:=>]\\s{0,3}"
              + VALUE);

  private static final Pattern ELEMENT =
      Pattern.compile("\\sname=\"" + NAME + "\">([^<\\n]{1,400})<");

  private static final Pattern DEFINITION =
      Pattern.compile("\\bdefine\\(\\s{0,3}[\"']" + NAME + "[\"']\\s{0,3},\\s{0,3}" + VALUE);

  private Pairs() {}

  static List<Assignment> in(String text) {
    return Stream.of(
            results(text, "value", NAME_AND_VALUE),
            results(text, " name=\"", ELEMENT),
            results(text, "define(", DEFINITION))
        .flatMap(it -> it)
        .map(found -> assignment(text, found))
        .filter(it -> it.telling().isTelling())
        .toList();
  }

  private static Stream<MatchResult> results(String text, String needed, Pattern pattern) {
    return text.contains(needed) ? pattern.matcher(text).results() : Stream.empty();
  }

  private static Assignment assignment(String text, MatchResult found) {
    var value = "";
    for (int group = 2; group <= found.groupCount(); group++) {
      value = found.group(group) == null ? value : found.group(group);
    }
    var name = found.group(1);
    return new Assignment(name, TellingName.of(name), value, true, line(text, found.end()));
  }

  private static int line(String text, int end) {
    return 1 + (int) text.substring(0, end).chars().filter(it -> it == '\n').count();
  }
}
