package dev.cofferdam.render.helm;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/**
 * Sets one value of a ConfigMap or Secret among values (fluxcd/pkg chartutil, ReplacePathValue).
 */
final class TargetPath {

  private static final Pattern SYNTAX = Pattern.compile("[\\\\,\\[\\]{}]");
  private static final Pattern QUOTES_AROUND = Pattern.compile("^['\"]+|['\"]+$");

  private TargetPath() {}

  /**
   * A literal is text as it stands. Anything else is an expression of {@code --set}, which can set
   * other keys as well; between quotes of one sort its values are text, and all quotes at its ends
   * go.
   */
  static void set(ObjectNode values, ValuesReference reference, byte[] value) throws ValuesFault {
    var text = text(value);
    var key = reference.targetPath() + "=";
    if (reference.literal()) {
      SetExpression.setStrings(values, key + SYNTAX.matcher(text).replaceAll("\\\\$0"));
    } else if (isBetween(text, "'") || isBetween(text, "\"")) {
      SetExpression.setStrings(values, key + QUOTES_AROUND.matcher(text).replaceAll(""));
    } else {
      SetExpression.set(values, key + text);
    }
  }

  private static boolean isBetween(String text, String quote) {
    return text.startsWith(quote) && text.endsWith(quote);
  }

  /** Go puts one replacement for each byte that is not UTF-8. */
  private static String text(byte[] bytes) {
    var decoder = UTF_8.newDecoder();
    var in = ByteBuffer.wrap(bytes);
    var out = CharBuffer.allocate(bytes.length);
    while (true) {
      var result = decoder.decode(in, out, true);
      if (!result.isMalformed()) {
        return out.flip().toString();
      }
      out.put("\uFFFD".repeat(result.length()));
      in.position(in.position() + result.length());
    }
  }
}
