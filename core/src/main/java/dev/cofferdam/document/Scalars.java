package dev.cofferdam.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cofferdam.constraint.Quoted;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What the text of a scalar means, as value and as key (sigs.k8s.io/yaml v1.4.0). */
final class Scalars {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private Scalars() {}

  /** Says why a text cannot be what it claims to be; the caller knows its place. */
  static final class Unfit extends Exception {

    private static final long serialVersionUID = 1L;

    Unfit(String text) {
      super(text, null, false, false);
    }
  }

  /** As JSON. */
  static JsonNode value(Kind kind, String text) throws Unfit {
    var meant = meaning(kind, text);
    if (meant == null) {
      return NODES.nullNode();
    }
    if (meant instanceof Boolean truth) {
      return NODES.booleanNode(truth);
    }
    if (meant instanceof Double number) {
      return number(text, number);
    }
    if (meant instanceof BigInteger number) {
      return NODES.numberNode(number.doubleValue());
    }
    return meant instanceof Long number ? whole(number) : NODES.stringNode(meant.toString());
  }

  private static JsonNode whole(long number) {
    return number == (int) number ? NODES.numberNode((int) number) : NODES.numberNode(number);
  }

  /** Go writes 1.0 as 1, and so the API server gets it; what fits no int64, it takes as a float. */
  private static JsonNode number(String text, double number) throws Unfit {
    if (!Double.isFinite(number)) {
      throw new Unfit(
          "%s cannot be written as JSON; quote it to mean text".formatted(Quoted.of(text)));
    }
    var written = BigDecimal.valueOf(number);
    if (Math.abs(number) < 1e19 && written.stripTrailingZeros().scale() <= 0) {
      var digits = written.toBigInteger();
      return digits.bitLength() < Long.SIZE ? whole(digits.longValue()) : NODES.numberNode(number);
    }
    return NODES.numberNode(number);
  }

  /** As the key of a map in JSON. */
  static String key(Kind kind, String text) throws Unfit {
    var meant = meaning(kind, text);
    if (meant == null) {
      throw new Unfit(
          text.isEmpty()
              ? "the key is missing; write one before the colon"
              : "%s as a key is null; quote it to mean text".formatted(Quoted.of(text)));
    }
    if (meant instanceof BigInteger) {
      throw new Unfit("%s is too large for a number as a key; quote it".formatted(Quoted.of(text)));
    }
    if (meant instanceof Double number) {
      return SinglePrecision.write(number.floatValue());
    }
    return meant instanceof String words ? words : meant.toString();
  }

  private static @Nullable Object meaning(Kind kind, String text) throws Unfit {
    return switch (kind) {
      case PLAIN -> GoScalars.resolve(text);
      case NUMBER -> json(text);
      case BINARY -> binary(text);
      case INT, FLOAT, BOOL, NULL, TIMESTAMP -> tagged(kind, text);
      default -> text;
    };
  }

  private static Object json(String text) throws Unfit {
    try {
      return Long.valueOf(text);
    } catch (NumberFormatException e) {
      double number = Double.parseDouble(text);
      if (Double.isInfinite(number)) {
        throw new Unfit("a number is out of range; mend it");
      }
      return number;
    }
  }

  private static String binary(String text) throws Unfit {
    try {
      var base64 = text.replaceAll("[\r\n]", "");
      var bytes = Base64.getDecoder().decode(base64.length() % 4 == 0 ? base64 : "?");
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (IllegalArgumentException e) {
      throw new Unfit("the !!binary here is not base64; mend it");
    } catch (CharacterCodingException e) {
      throw new Unfit("the !!binary here is not UTF-8 text; leave out the tag to keep the base64");
    }
  }

  private static @Nullable Object tagged(Kind kind, String text) throws Unfit {
    if (kind == Kind.TIMESTAMP) {
      if (GoScalars.isTimestamp(text)) {
        return text;
      }
      throw unfit(kind);
    }
    var meant = GoScalars.resolve(text);
    boolean fits =
        switch (kind) {
          case INT -> meant instanceof Long || meant instanceof BigInteger;
          case FLOAT -> meant instanceof Long || meant instanceof Double;
          case BOOL -> meant instanceof Boolean;
          default -> meant == null;
        };
    if (!fits) {
      throw unfit(kind);
    }
    return meant;
  }

  private static Unfit unfit(Kind kind) {
    return new Unfit("the value is no %s; mend it or leave out the tag".formatted(kind.tag()));
  }
}
