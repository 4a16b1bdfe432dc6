package dev.cofferdam.schema;

import dev.cofferdam.constraint.Advice;
import java.util.Optional;

/** What the API server asks of texts that its schemas only name a format for. */
final class ServerPatterns {

  /** A number with or without a suffix (apimachinery, resource.Quantity). */
  static final String QUANTITY =
      "^[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([KMGTPE]i|[numkMGTPE]|[eE][+-]?[0-9]+)?$";

  /** Bytes as Go reads them: line breaks do not count (encoding/base64). */
  static final String BASE64 = "^[A-Za-z0-9+/\\r\\n]*={0,2}[\\r\\n]*$";

  private ServerPatterns() {}

  /** What to write where a text does not match. */
  static Advice advice(String pattern, String value) {
    return switch (pattern) {
      case QUANTITY -> new Advice("be a quantity such as 2, 500m or 1Gi", Optional.empty());
      case BASE64 -> new Advice("be base64", Optional.empty());
      default -> Advice.of(pattern, value);
    };
  }
}
