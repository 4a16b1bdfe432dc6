package dev.cofferdam.rule.leak;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Text in base64, of either alphabet, and what is in it. */
final class EncodedText {

  /** What is shorter in base64 is too often a word. */
  private static final int SHORTEST = 16;

  /** Of PEM (RFC 7468); of MIME it is longer. */
  private static final int LINE = 64;

  private static final int GROUP = 4;
  private static final int LOOK = 4 * GROUP;

  private EncodedText() {}

  /** The parts of a text that are base64 of text, decoded; whether they are padded is no matter. */
  static List<String> in(String text) {
    List<String> found = inLines(text);
    if (text.indexOf('\n') >= LINE) {
      var joined = joined(text);
      if (joined.length() < text.length()) {
        found.addAll(inLines(joined));
      }
    }
    return found;
  }

  /** Without the ends of lines of base64 as programs break them, and the blanks behind. */
  private static String joined(String text) {
    var joined = new StringBuilder(text.length());
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      char sign = text.charAt(i);
      if (PrivateKeys.isBase64(sign)) {
        joined.append(sign);
        run++;
      } else if (run < LINE || !Character.isWhitespace(sign)) {
        joined.append(sign);
        run = 0;
      }
    }
    return joined.toString();
  }

  private static List<String> inLines(String text) {
    List<String> found = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || !isOfRun(text.charAt(i))) {
        if (i - start >= SHORTEST) {
          decoded(text.substring(start, i)).ifPresent(found::add);
        }
        start = i + 1;
      }
    }
    return found;
  }

  /** The text that all of a text is base64 of; empty if it is none. */
  static Optional<String> tryWhole(String text) {
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == '=') {
      end--;
    }
    var run = text.substring(0, end);
    return end >= SHORTEST && run.chars().allMatch(EncodedText::isOfRun)
        ? decoded(run)
        : Optional.empty();
  }

  /** A value of a Secret, which may be binary; as it stands if it is no base64. */
  static String orItself(String text) {
    try {
      var bytes = Base64.getMimeDecoder().decode(text);
      boolean same = text.chars().allMatch(it -> it <= ' ' || PrivateKeys.isBase64(it));
      return same ? text(bytes).orElseGet(() -> new String(bytes, ISO_8859_1)) : text;
    } catch (IllegalArgumentException e) {
      return text;
    }
  }

  private static boolean isOfRun(int sign) {
    return (sign != '=' && PrivateKeys.isBase64(sign)) || sign == '-' || sign == '_';
  }

  /** Most runs are no text, as their beginning shows. */
  private static Optional<String> decoded(String run) {
    return run.length() % GROUP != 1 && isText(bytes(run.substring(0, LOOK)))
        ? text(bytes(run))
        : Optional.empty();
  }

  private static byte[] bytes(String run) {
    return Base64.getDecoder().decode(run.replace('-', '+').replace('_', '/'));
  }

  private static Optional<String> text(byte[] bytes) {
    try {
      var text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.chars().allMatch(it -> it >= ' ' || Character.isWhitespace(it))
          ? Optional.of(text)
          : Optional.empty();
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static boolean isText(byte[] bytes) {
    for (byte sign : bytes) {
      if (sign < ' ' && sign != '\n' && sign != '\r' && sign != '\t') {
        return false;
      }
    }
    return true;
  }
}
