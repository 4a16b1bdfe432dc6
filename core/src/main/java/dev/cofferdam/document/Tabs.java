package dev.cofferdam.document;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The tabs between words, which Go reads as spaces and snakeyaml-engine 3.0.1 refuses: behind a
 * colon, at the end of a line, and in braces (go-yaml v2, scannerc.go).
 */
final class Tabs {

  private final byte[] bytes;
  private final Set<Place> soft = new HashSet<>();

  /**
   * @param bytes of the file
   */
  Tabs(byte[] bytes) {
    this.bytes = bytes;
  }

  boolean isSoft(int line, int column) {
    return !soft.isEmpty() && soft.contains(new Place(line, column));
  }

  /**
   * Makes spaces of the tabs among the blanks around a place where the parser stopped.
   *
   * @return whether there were any
   */
  boolean soften(@Nullable Place stop, boolean inFlow) {
    if (stop == null) {
      return false;
    }
    int line = start(stop.line());
    int at = line;
    for (int column = 1; column < stop.column() && at < bytes.length; column++) {
      at += Math.max(1, Utf8.length(bytes[at]));
    }
    return isBlank(at) && (inFlow || isBehindWord(line, at)) && soften(stop, at);
  }

  /** Behind nothing but dashes, a tab indents what follows. */
  private boolean isBehindWord(int from, int to) {
    for (int at = from; at < to; at++) {
      if (" \t-?:".indexOf(bytes[at]) < 0) {
        return true;
      }
    }
    return false;
  }

  private boolean soften(Place stop, int at) {
    int before = soft.size();
    int first = at;
    while (first > 0 && isBlank(first - 1)) {
      first--;
    }
    for (int i = first; isBlank(i); i++) {
      if (bytes[i] == '\t') {
        soft.add(new Place(stop.line(), stop.column() + i - at));
      }
    }
    return soft.size() > before;
  }

  private boolean isBlank(int at) {
    return at < bytes.length && (bytes[at] == ' ' || bytes[at] == '\t');
  }

  private int start(int line) {
    int at = 0;
    for (int breaks = 1; breaks < line; at++) {
      boolean feed = at + 1 < bytes.length && bytes[at + 1] == '\n';
      breaks += bytes[at] == '\n' || (bytes[at] == '\r' && !feed) ? 1 : 0;
    }
    return at;
  }
}
