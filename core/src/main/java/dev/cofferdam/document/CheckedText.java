package dev.cofferdam.document;

import java.io.Reader;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Hands the text of a YAML file to the parser as far as it is text that YAML may hold.
 *
 * <p>Never ends in the midst of an emoji: snakeyaml-engine 3.0.1 fails if its buffer does.
 */
final class CheckedText extends Reader {

  private static final int BYTE_ORDER_MARK = 0xFEFF;

  private final byte[] bytes;
  private final Tabs tabs;
  private int next;
  private int line = 1;
  private int column = 1;
  private Place understood = new Place(1, 1);
  private int unanswered;
  private @Nullable Refusal refusal;

  /**
   * @param bytes in UTF-8, if the file is faultless
   */
  CheckedText(byte[] bytes, Tabs tabs) {
    this.bytes = bytes;
    this.tabs = tabs;
  }

  Place place() {
    return new Place(line, column);
  }

  /** Where the parser has come to. */
  Place understood() {
    return understood;
  }

  /** Tells that the parser has come here; it may have read on. */
  void understood(Place place) {
    understood = place;
    unanswered = 0;
  }

  @Override
  public int read(char[] buffer, int from, int length) {
    int to = from;
    while (refusal == null && next < bytes.length && to + 2 <= from + length) {
      int point = Utf8.codePoint(bytes, next);
      refusal = refusal(point);
      if (refusal == null) {
        boolean mark = point == BYTE_ORDER_MARK && column == 1;
        to += mark ? 0 : Character.toChars(read(point), buffer, to);
        advance(point);
      }
    }
    unanswered += to - from;
    if (unanswered - length > Limits.TEXT) {
      var text = "the text or comment behind this place is longer than %d characters; shorten it";
      throw new Refusal(understood, text.formatted(Limits.TEXT));
    }
    return to > from ? to - from : end();
  }

  private int read(int point) {
    return point == '\t' && tabs.isSoft(line, column) ? ' ' : point;
  }

  private int end() {
    if (refusal != null) {
      throw refusal;
    }
    return -1;
  }

  private void advance(int point) {
    next += Utf8.length(bytes[next]);
    boolean ends =
        point == '\n' || (point == '\r' && (next == bytes.length || bytes[next] != '\n'));
    if (ends) {
      line++;
      column = 1;
    } else if (point != BYTE_ORDER_MARK) {
      column++;
    }
  }

  private @Nullable Refusal refusal(int point) {
    if (point < 0) {
      return new Refusal(place(), "the bytes here are not UTF-8; save the file in UTF-8");
    }
    if (point == 0x85 || point == 0x2028 || point == 0x2029) {
      var text = "'%s' is a line end to some readers and not to others; write it as '%s'";
      return new Refusal(place(), text.formatted(name(point), escape(point)));
    }
    return isPrintable(point)
        ? null
        : new Refusal(place(), "'%s' may not stand in YAML; remove it".formatted(name(point)));
  }

  private static String name(int point) {
    return String.format(Locale.ROOT, "U+%04X", point);
  }

  private static String escape(int point) {
    return String.format(Locale.ROOT, "\"\\u%04x\"", point);
  }

  /** YAML 1.2, 5.1. */
  private static boolean isPrintable(int point) {
    return (point >= 0x20 && point <= 0x7E)
        || point == '\n'
        || point == '\r'
        || point == '\t'
        || (point >= 0xA0 && point != 0xFFFE && point != 0xFFFF);
  }

  @Override
  public void close() {}
}
