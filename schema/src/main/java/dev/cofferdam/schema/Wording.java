package dev.cofferdam.schema;

import com.networknt.schema.Error;
import dev.cofferdam.constraint.Quoted;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Says in our words what is wrong with a value and what to do instead.
 *
 * @param secret whether no value of the object is to be shown
 */
record Wording(boolean secret) {

  private static final int MOST_NAMES = 40;
  private static final int LONGEST_NAME = 60;

  /** Values that are secret in objects that are not, beside those of environments. */
  private static final Set<String> SECRET = Set.of("secretGenerator", "stringData");

  /** A value of another type. */
  String type(Error error, List<Object> path) {
    var expected = error.getSchemaNode().asString("");
    var value = error.getInstanceNode();
    return "must be %s, got %s%s"
        .formatted(article(expected), shown(value, path), remedy(expected, value));
  }

  private static String remedy(String expected, JsonNode value) {
    if (expected.equals("string") && value.isValueNode() && !value.isNull()) {
      return "; put it in quotes";
    }
    boolean number = expected.equals("integer") || expected.equals("number");
    if (value.isString()
        && ((number && value.asString().matches("-?[0-9]{1,18}"))
            || (expected.equals("boolean") && value.asString().matches("true|false")))) {
      return "; leave out the quotes";
    }
    return "";
  }

  /** A text that is none of those it may be. */
  String choice(Error error, List<Object> path) {
    var values = error.getSchemaNode().valueStream().map(it -> it.asString("")).toList();
    var text = error.getInstanceNode().asString("");
    var nearest = NearestName.to(text, values);
    return "must be one of %s, got %s%s"
        .formatted(
            listed(values),
            isSecret(path) || !error.getInstanceNode().isString()
                ? shown(error.getInstanceNode(), path)
                : Quoted.of(text),
            nearest.map(it -> "; did you mean '%s'?".formatted(it)).orElse(""));
  }

  private static String listed(List<String> values) {
    var first = values.stream().limit(MOST_NAMES).map(Wording::brief).toList();
    int more = values.size() - first.size();
    return String.join(", ", first) + (more > 0 ? " and %d more".formatted(more) : "");
  }

  private static String brief(String value) {
    return value.length() <= LONGEST_NAME ? value : value.substring(0, LONGEST_NAME) + "…";
  }

  /** A text that does not match its pattern. */
  String pattern(Error error, List<Object> path) {
    var pattern = error.getSchemaNode().asString("");
    var text = error.getInstanceNode().asString("");
    var advice = ServerPatterns.advice(pattern, text);
    return isSecret(path) ? "must " + advice.expected() : advice.about(text);
  }

  /** Too much or too little of something. */
  static String extent(String limit, Error error, String unit) {
    var value = error.getInstanceNode();
    long size = value.isString() ? value.asString().codePoints().count() : value.size();
    long number = error.getSchemaNode().asLong(0);
    return "must have %s %d %s%s, got %d"
        .formatted(limit, number, unit, number == 1 ? "" : "s", size);
  }

  /** A number that is at its limit is refused if the limit itself does not belong to the range. */
  String limit(String inclusive, String exclusive, Error error, List<Object> path) {
    var value = error.getInstanceNode();
    var limit = error.getSchemaNode();
    boolean at = value.decimalValue().compareTo(limit.decimalValue()) == 0;
    return "must be %s %s, got %s"
        .formatted(at ? exclusive : inclusive, limit.asString(""), shown(value, path));
  }

  private boolean isSecret(List<Object> path) {
    boolean environment = path.contains("env") && path.get(path.size() - 1).equals("value");
    return secret || environment || path.stream().anyMatch(SECRET::contains);
  }

  /** A value, or what kind of value it is. */
  String shown(JsonNode value, List<Object> path) {
    if (value.isObject()) {
      return "a map";
    } else if (value.isArray()) {
      return "a list";
    } else if (value.isNull()) {
      return "nothing";
    } else if (value.isString()) {
      return isSecret(path) ? "a text" : "the text " + Quoted.of(value.asString());
    }
    return isSecret(path) ? "another value" : value.asString("");
  }

  /** A type of JSON Schema in words. */
  static String article(String type) {
    return switch (type) {
      case "object" -> "a map";
      case "array" -> "a list";
      case "string" -> "a text";
      case "integer" -> "a whole number";
      case "number" -> "a number";
      case "boolean" -> "true or false";
      default -> "a " + type;
    };
  }
}
