package dev.cofferdam.render.helm;

import dev.cofferdam.document.YamlReader;
import java.util.Arrays;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Values in YAML. Like Helm, takes the first document and does not look at what follows it, and
 * takes nothing, comments and {@code null} for an empty map (helm pkg/chart/common, ReadValues).
 *
 * <p>Unlike Helm, refuses a key that is there twice, as everywhere.
 */
final class ValuesText {

  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private ValuesText() {}

  /** Messages name the place alone: the text may be a secret. */
  static ObjectNode read(byte[] text) throws ValuesFault {
    var first = firstDocument(text);
    if (first.length > YamlReader.LARGEST_FILE) {
      throw new ValuesFault(
          "it is larger than %d bytes; split it".formatted(YamlReader.LARGEST_FILE));
    }
    var reading = YamlReader.read(first);
    if (!reading.faults().isEmpty()) {
      var place = reading.faults().get(0).place();
      throw new ValuesFault("it cannot be read at " + place + "; mend the YAML there");
    }
    if (reading.documents().isEmpty() || reading.documents().get(0).value().isNull()) {
      return JsonNodeFactory.instance.objectNode();
    }
    if (reading.documents().get(0).value() instanceof ObjectNode values) {
      return GoValues.copy(values);
    }
    throw new ValuesFault("it is no map; write keys and values");
  }

  private static byte[] firstDocument(byte[] text) throws ValuesFault {
    boolean begun = false;
    for (int start = mark(text); start < text.length; start = nextLine(text, start)) {
      boolean ends = isMarker(text, start, '.');
      if (ends && !begun) {
        throw new ValuesFault("it ends before it begins; remove the '...'");
      }
      if (ends || (begun && isMarker(text, start, '-'))) {
        return Arrays.copyOf(text, start);
      }
      begun |= !isPreamble(text, start);
    }
    return text;
  }

  /** The length of the byte order mark. */
  private static int mark(byte[] text) {
    return Arrays.equals(Arrays.copyOf(text, MARK.length), MARK) ? MARK.length : 0;
  }

  private static int nextLine(byte[] text, int start) {
    int at = start;
    while (at < text.length && text[at] != '\n' && text[at] != '\r') {
      at++;
    }
    return at + 1;
  }

  private static boolean isMarker(byte[] text, int start, char mark) {
    int end = start + 3;
    for (int at = start; at < end; at++) {
      if (at >= text.length || text[at] != mark) {
        return false;
      }
    }
    return end == text.length || isBlank(text[end]);
  }

  /** A comment, a directive, or nothing, none of which begins a document. */
  private static boolean isPreamble(byte[] text, int start) {
    if (text[start] == '%') {
      return true;
    }
    int at = start;
    while (at < text.length && (text[at] == ' ' || text[at] == '\t')) {
      at++;
    }
    return at == text.length || text[at] == '#' || text[at] == '\n' || text[at] == '\r';
  }

  private static boolean isBlank(byte b) {
    return b == ' ' || b == '\t' || b == '\n' || b == '\r';
  }
}
