package dev.cofferdam.secret.sops;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.cofferdam.secret.Password;
import java.math.BigDecimal;
import java.math.MathContext;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.DoubleNode;
import tools.jackson.databind.node.LongNode;
import tools.jackson.databind.node.POJONode;

/**
 * One value in the bytes that sops encrypts and takes into its MAC (sops.go, {@code ToBytes}).
 *
 * <p>A text is a string node, or a node with a {@link Password}; a decrypted one is always a
 * Password.
 */
final class Scalar implements AutoCloseable {

  /** As sops names them. */
  enum Type {
    STR,
    INT,
    FLOAT,
    BOOL
  }

  private static final int MOST_DIGITS = 17;

  private final Type type;
  private final byte[] bytes;

  private Scalar(Type type, byte[] bytes) {
    this.type = type;
    this.bytes = bytes;
  }

  /**
   * @throws IllegalArgumentException for numbers beyond 64 bits, which sops refuses, and what is
   *     neither text, number nor truth
   */
  static Scalar of(JsonNode node) {
    if (node instanceof POJONode holder && holder.getPojo() instanceof Password password) {
      return new Scalar(Type.STR, password.utf8());
    }
    if (node.isString()) {
      try (var text = Password.of(node.stringValue().toCharArray())) {
        return new Scalar(Type.STR, text.utf8());
      }
    }
    if (node.isBoolean()) {
      return new Scalar(Type.BOOL, ascii(node.booleanValue() ? "True" : "False"));
    }
    if (node.isIntegralNumber() && node.canConvertToLong()) {
      return new Scalar(Type.INT, ascii(Long.toString(node.longValue())));
    }
    if (node.isNumber() && !node.isIntegralNumber() && Double.isFinite(node.doubleValue())) {
      return new Scalar(Type.FLOAT, ascii(shortest(node.doubleValue())));
    }
    throw new IllegalArgumentException(
        "sops takes texts, truths and numbers of 64 bits, got a %s; write it as a text"
            .formatted(node.getNodeType()));
  }

  /** Nothing if {@code type} is none of these, or {@code bytes} are no such value. */
  static Optional<JsonNode> read(String type, byte[] bytes) {
    try {
      return switch (type) {
        case "str" -> Optional.of(new POJONode(Password.ofUtf8(bytes)));
        case "int" -> Optional.of(LongNode.valueOf(Long.parseLong(new String(bytes, US_ASCII))));
        case "float" -> Optional.of(number(Double.parseDouble(new String(bytes, US_ASCII))));
        case "bool" -> truth(new String(bytes, US_ASCII));
        default -> Optional.empty();
      };
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static JsonNode number(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(
          "JSON has no number that is not finite; write it as a text");
    }
    return DoubleNode.valueOf(value);
  }

  private static Optional<JsonNode> truth(String text) {
    return switch (text) {
      case "True", "true" -> Optional.of(BooleanNode.getTrue());
      case "False", "false" -> Optional.of(BooleanNode.getFalse());
      default -> Optional.empty();
    };
  }

  /** The fewest digits that give the same number, without an exponent; Go's 'f' with -1. */
  private static String shortest(double value) {
    if (value == 0) {
      return 1 / value < 0 ? "-0" : "0";
    }
    var exact = new BigDecimal(value);
    int digits = 1;
    while (digits < MOST_DIGITS && exact.round(new MathContext(digits)).doubleValue() != value) {
      digits++;
    }
    return exact.round(new MathContext(digits)).stripTrailingZeros().toPlainString();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(US_ASCII);
  }

  /** The same type and bytes; takes as long however many are. A float that is whole is an int. */
  boolean isSameAs(Scalar other) {
    return (type == other.type || (isNumber() && other.isNumber()))
        && MessageDigest.isEqual(bytes, other.bytes);
  }

  private boolean isNumber() {
    return type == Type.INT || type == Type.FLOAT;
  }

  Type type() {
    return type;
  }

  /** No copy. */
  byte[] bytes() {
    return bytes;
  }

  @Override
  public void close() {
    Arrays.fill(bytes, (byte) 0);
  }
}
