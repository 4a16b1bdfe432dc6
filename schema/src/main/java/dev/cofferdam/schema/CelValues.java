package dev.cofferdam.schema;

import dev.cel.common.values.CelByteString;
import dev.cel.common.values.NullValue;
import dev.cofferdam.resource.flux.FluxDuration;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * An object as CEL sees it in the API server: the names of fields that are no CEL identifiers are
 * written in another way (Kubernetes, validation rules).
 */
final class CelValues {

  private static final Set<String> KEYWORDS =
      Set.of(
          "true",
          "false",
          "null",
          "in",
          "as",
          "break",
          "const",
          "continue",
          "else",
          "for",
          "function",
          "if",
          "import",
          "let",
          "loop",
          "package",
          "namespace",
          "return",
          "var",
          "void",
          "while");

  private CelValues() {}

  static Object of(JsonNode value, JsonNode schema) {
    if (value.isObject()) {
      return map(value, schema);
    } else if (value.isArray()) {
      List<Object> list = new ArrayList<>();
      value.forEach(item -> list.add(of(item, schema.path("items"))));
      return list;
    } else if (value.isString()) {
      return text(value.asString(), schema.path("format").asString(""));
    } else if (value.isBoolean()) {
      return value.asBoolean();
    } else if (value.isNumber()) {
      return number(value, schema);
    }
    return NullValue.NULL_VALUE;
  }

  /** Times and bytes are what their format says, if that is what they are. */
  private static Object text(String text, String format) {
    try {
      return switch (format) {
        case "date-time" -> OffsetDateTime.parse(text).toInstant();
        case "date" -> LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        case "duration" -> new FluxDuration(text).toDuration();
        case "byte" -> CelByteString.of(Base64.getMimeDecoder().decode(text));
        default -> text;
      };
    } catch (DateTimeException | IllegalArgumentException e) {
      return text;
    }
  }

  private static Object number(JsonNode value, JsonNode schema) {
    boolean whole = value.isIntegralNumber() && !schema.path("type").asString("").equals("number");
    return whole && value.canConvertToLong() ? value.asLong() : (Object) value.doubleValue();
  }

  private static Map<String, Object> map(JsonNode object, JsonNode schema) {
    Map<String, Object> map = new LinkedHashMap<>();
    var fields = schema.path("properties");
    object.forEachEntry(
        (name, value) -> {
          // A field that is null is as good as absent; a null in a map of a stranger's is there.
          if (!value.isNull() || !fields.has(name)) {
            map.put(
                fields.has(name) ? identifier(name) : name, of(value, Pruned.below(schema, name)));
          }
        });
    return map;
  }

  /** The name of a field in an expression. */
  static String identifier(String name) {
    if (KEYWORDS.contains(name)) {
      return "__" + name + "__";
    }
    return name.replace("__", "__underscores__")
        .replace(".", "__dot__")
        .replace("-", "__dash__")
        .replace("/", "__slash__");
  }
}
