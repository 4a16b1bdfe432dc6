package dev.cofferdam.file.vendir;

import java.util.List;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.events.Event;

/**
 * One change of a text, and what a parser must then see.
 *
 * @param splice the change
 * @param event the index of the first event that goes, or before which others come
 * @param removed how many events go
 * @param added a YAML text whose events come, without those of its outermost {@code layers}
 * @param layers 1 if {@code added} is a collection of which the items alone are meant, otherwise 0
 */
record YamlEdit(Splice splice, int event, int removed, String added, int layers) {

  /** The characters from one offset up to another give way to these. */
  record Splice(int from, int to, String replacement) {

    String of(String text) {
      return text.substring(0, from) + replacement + text.substring(to);
    }
  }

  /**
   * The changed text.
   *
   * @throws IllegalStateException if a parser sees any difference but the one that is meant: a bug
   */
  YamlText apply(YamlText before) {
    YamlText after;
    try {
      after = new YamlText(splice.of(before.text()), before.path());
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException(bug(before), e);
    }
    if (!seen(after.events()).equals(expected(seen(before.events())))) {
      throw new IllegalStateException(bug(before));
    }
    return after;
  }

  private List<String> expected(List<String> before) {
    var added = seen(new YamlText(added(), "fragment").events());
    int ends = 2 + layers;
    return Stream.of(
            before.subList(0, event),
            added.subList(ends, added.size() - ends),
            before.subList(event + removed, before.size()))
        .flatMap(List::stream)
        .toList();
  }

  /** Every value, style, anchor and tag, but no positions. */
  private static List<String> seen(List<Event> events) {
    return events.stream().map(Event::toString).toList();
  }

  private static String bug(YamlText before) {
    return before.path()
        + " would change in more than the one entry; nothing was written, and this is a bug in this program";
  }
}
