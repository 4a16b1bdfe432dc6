package dev.cofferdam.document;

import java.util.Iterator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** One pass of the parser over a file, to its end or to where it is not YAML. */
final class YamlPass {

  /** The parser makes one anew for each file, and most files are small. */
  private static final int LARGEST_BUFFER = 64 * 1024;

  private static final int SMALLEST_BUFFER = 1024;
  private static final int LONGEST = 120;
  private static final String TAB = "(TAB)";

  private final CheckedText text;
  private final int buffer;
  private final YamlEvents events = new YamlEvents();
  private @Nullable Place stop;

  YamlPass(byte[] bytes, Tabs tabs) {
    this.text = new CheckedText(bytes, tabs);
    this.buffer = Math.max(SMALLEST_BUFFER, Math.min(bytes.length, LARGEST_BUFFER));
  }

  Reading read() {
    var parser = parser();
    try {
      for (var event = next(parser); event != null; event = next(parser)) {
        events.accept(event);
        text.understood(YamlEvents.place(event));
      }
    } catch (Refusal e) {
      events.faults().add(e.fault());
    }
    return new Reading(events.documents(), events.faults());
  }

  /** Where the parser ended the pass, if it did. */
  @Nullable Place stop() {
    return stop;
  }

  /** Whether it ended inside of brackets or braces. */
  boolean isInFlow() {
    return events.isInFlow();
  }

  private @Nullable Event next(Iterator<Event> parser) {
    try {
      return parser.hasNext() ? parser.next() : null;
    } catch (Refusal e) {
      throw e;
    } catch (MarkedYamlEngineException e) {
      throw refusal(e);
    } catch (RuntimeException e) {
      throw new Refusal(text.understood(), "not valid YAML somewhere behind this place; mend it");
    }
  }

  private Iterator<Event> parser() {
    var settings =
        LoadSettings.builder().setBufferSize(buffer).setCodePointLimit(YamlReader.LARGEST_FILE);
    return new Parse(settings.build()).parseReader(text).iterator();
  }

  private Refusal refusal(MarkedYamlEngineException e) {
    var place = e.getProblemMark().map(YamlEvents::place).orElseGet(text::place);
    stop = place;
    var problem = "not valid YAML, " + inShort(e.getProblem()) + begun(e, place) + "; mend it";
    return new Refusal(place, problem);
  }

  /** The parser's own words, without its advice and its pictures. */
  private static String inShort(String problem) {
    if (problem.contains(TAB)) {
      return "a tab stands where only spaces may";
    }
    if (problem.contains("tag handle")) {
      return "a tag has a handle that nothing defines";
    }
    var line = problem.lines().findFirst().orElse("").strip();
    return brief(line.replaceFirst("\\.( \\(.*)?$|\\([0-9]+\\)$", ""), LONGEST);
  }

  /** Of what began on another line, where that was. */
  private static String begun(MarkedYamlEngineException e, Place place) {
    return Optional.ofNullable(e.getContextMark())
        .flatMap(mark -> mark)
        .map(Mark::getLine)
        .filter(line -> line + 1 != place.line())
        .map(line -> " " + e.getContext() + " begun in line " + (line + 1))
        .orElse("");
  }

  /** On one line, and no more of it than a person reads. */
  private static String brief(String text, int longest) {
    var start = text.substring(0, Math.min(text.length(), 2 * longest));
    var line = start.replaceAll("[\\s\\p{Cntrl}]+", " ");
    return line.codePointCount(0, line.length()) > longest
        ? line.substring(0, line.offsetByCodePoints(0, longest)) + "…"
        : line;
  }
}
