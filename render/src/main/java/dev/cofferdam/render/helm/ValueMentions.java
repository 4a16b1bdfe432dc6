package dev.cofferdam.render.helm;

import dev.cofferdam.render.helm.TemplateToken.Kind;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The values that one action of a template names: what stands after {@code .Values}, and the texts
 * that {@code index} and its like look up in it. {@code .Values} as a whole is the empty path.
 */
final class ValueMentions {

  private static final String VALUES = ".Values";

  /** Functions that take a map, and then names in it. */
  private static final Set<String> LOOKING_INTO = Set.of("index", "get", "hasKey");

  private final List<TemplateToken> tokens;

  private ValueMentions(List<TemplateToken> tokens) {
    this.tokens = tokens;
  }

  /**
   * The paths, their names joined by dots.
   *
   * @param action what is between the braces, with its spaces: they part one operand from the next
   */
  static SortedSet<String> of(List<TemplateToken> action) {
    var mentions = new ValueMentions(action);
    var found = new TreeSet<String>();
    for (int i = 0; i < action.size(); i++) {
      if (mentions.isField(i) && action.get(i).text().equals(VALUES)) {
        found.add(mentions.path(i));
      }
    }
    return found;
  }

  private String path(int values) {
    var path = new StringBuilder();
    int at = values + 1;
    for (; isField(at); at++) {
      path.append(tokens.get(at).text());
    }
    if (isLookedInto(values)) {
      while (is(at, Kind.SPACE) && is(at + 1, Kind.STRING)) {
        path.append('.').append(tokens.get(at + 1).literal());
        at += 2;
      }
    }
    return path.isEmpty() ? "" : path.substring(1);
  }

  private boolean isLookedInto(int values) {
    int first = values;
    while (isField(first - 1) || is(first - 1, Kind.VARIABLE)) {
      first--;
    }
    return is(first - 1, Kind.SPACE)
        && is(first - 2, Kind.WORD)
        && LOOKING_INTO.contains(tokens.get(first - 2).text());
  }

  private boolean isField(int index) {
    return is(index, Kind.FIELD);
  }

  private boolean is(int index, Kind kind) {
    return index >= 0 && index < tokens.size() && tokens.get(index).is(kind);
  }
}
