package dev.cofferdam.file.vendir;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** The text of a YAML file, and the events that a parser sees in it. */
final class YamlText {

  private static final int MAX_DEPTH = 100;
  private static final Pattern OTHER_BREAK = Pattern.compile("\r(?!\n)|[\u0085\u2028\u2029]");

  private final String text;
  private final String path;
  private final int[] offsets;
  private final List<Event> events = new ArrayList<>();

  /**
   * @param path what messages call the file
   * @throws IllegalArgumentException if it is not YAML, or not of a kind that a person writes
   */
  YamlText(String text, String path) {
    this.text = text;
    this.path = path;
    refuseOtherBreaks();
    this.offsets = offsets(text);
    parse();
  }

  private void refuseOtherBreaks() {
    var other = OTHER_BREAK.matcher(text);
    if (other.find()) {
      var before = text.substring(0, other.start());
      throw refusal(
          1 + (int) before.chars().filter(c -> c == '\n').count(),
          "a line break is neither LF nor CRLF; use one of these");
    }
  }

  private void parse() {
    try {
      int depth = 0;
      for (var event : new Parse(settings()).parseString(text)) {
        depth += event instanceof CollectionStartEvent ? 1 : 0;
        depth -= event instanceof CollectionEndEvent ? 1 : 0;
        if (depth > MAX_DEPTH) {
          throw refusal(line(event), "nested deeper than " + MAX_DEPTH + " levels; flatten it");
        }
        events.add(event);
      }
    } catch (MarkedYamlEngineException e) {
      var where = e.getProblemMark().map(mark -> ":" + (mark.getLine() + 1)).orElse("");
      throw notYaml(where, e.getProblem());
    } catch (YamlEngineException e) {
      throw notYaml("", String.valueOf(e.getMessage()));
    }
  }

  /**
   * Reads all at once: snakeyaml-engine 3.0.1 fails if its buffer ends in the midst of an emoji.
   */
  private LoadSettings settings() {
    return LoadSettings.builder().setBufferSize(text.length() + 1).build();
  }

  private IllegalArgumentException notYaml(String where, String problem) {
    var brief = problem.lines().findFirst().orElse("").replaceFirst("\\.( \\(.*)?$", "");
    return refusal(where, "not valid YAML, " + brief + "; mend it and run again");
  }

  /** Where each code point begins: the parser counts these, {@link String} counts chars. */
  private static int[] offsets(String text) {
    var offsets = new int[text.codePointCount(0, text.length()) + 1];
    for (int i = 1; i < offsets.length; i++) {
      offsets[i] = text.offsetByCodePoints(offsets[i - 1], 1);
    }
    return offsets;
  }

  String text() {
    return text;
  }

  String path() {
    return path;
  }

  List<Event> events() {
    return events;
  }

  int start(Event event) {
    return offsets[event.getStartMark().map(Mark::getIndex).orElseThrow()];
  }

  int end(Event event) {
    return offsets[event.getEndMark().map(Mark::getIndex).orElseThrow()];
  }

  static int line(Event event) {
    return event.getStartMark().map(Mark::getLine).orElseThrow() + 1;
  }

  /** The end of the line that holds this offset, in front of its break. */
  int lineEnd(int offset) {
    int feed = text.indexOf('\n', offset);
    if (feed < 0) {
      return text.length();
    }
    return feed > offset && text.charAt(feed - 1) == '\r' ? feed - 1 : feed;
  }

  boolean endsInBlockScalar() {
    return events.stream()
        .anyMatch(
            event ->
                event instanceof ScalarEvent scalar
                    && (scalar.isLiteral() || scalar.isFolded())
                    && end(scalar) == text.length());
  }

  /** The line break that the file uses, LF if it has none. */
  String lineBreak() {
    int feed = text.indexOf('\n');
    return feed > 0 && text.charAt(feed - 1) == '\r' ? "\r\n" : "\n";
  }

  IllegalArgumentException refusal(YamlNode node, String problem) {
    return refusal(node.span().line(), problem);
  }

  IllegalArgumentException refusal(int line, String problem) {
    return refusal(":" + line, problem);
  }

  IllegalArgumentException refusal(String problem) {
    return refusal("", problem);
  }

  /** On one line, even if what is quoted is not. */
  private IllegalArgumentException refusal(String where, String problem) {
    return new IllegalArgumentException(path + where + ": " + problem.replaceAll("\\s+", " "));
  }
}
