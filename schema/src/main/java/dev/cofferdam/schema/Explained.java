package dev.cofferdam.schema;

import com.networknt.schema.Error;
import dev.cofferdam.constraint.Quoted;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Says in our words what the JSON Schema library has found.
 *
 * @param schema the schema of the kind, to look names up in
 * @param secret whether values are not to be shown
 */
record Explained(JsonNode schema, boolean secret) {

  private static final int FEW_NAMES = 12;
  private static final int MOST_NAMES = 40;
  private static final int LONGEST_NAME = 60;
  private static final String FORMS = "must have one of the forms that its schema lists";

  private static final String SOMETHING_ELSE = "something else";

  /** Values that are secret in objects that are not: those of environments and generators. */
  private static final Set<String> SECRET = Set.of("secretGenerator", "stringData");

  /** What a value might have been. */
  private record Alternatives(JsonNode value, Set<String> expected) {
    Alternatives(JsonNode value) {
      this(value, new LinkedHashSet<>());
    }
  }

  List<Problem> problems(List<Error> errors) {
    List<Problem> problems = new ArrayList<>();
    var forms = errors.stream().filter(Explained::isForms).map(Explained::path).toList();
    Map<List<Object>, Alternatives> types = new LinkedHashMap<>();
    for (Error error : errors) {
      if (isForms(error)) {
        problems.add(problem(error, "schema/alternatives", FORMS));
      } else if (!isAlternative(error)) {
        problems.add(problem(error));
      } else if (!isBelow(path(error), forms)) {
        types
            .computeIfAbsent(path(error), it -> new Alternatives(error.getInstanceNode()))
            .expected()
            .add(expected(error));
      }
    }
    types.forEach((path, found) -> problems.add(alternatives(path, found)));
    return problems;
  }

  /** One branch of an {@code anyOf} that did not fit; a field may have that name as well. */
  private static boolean isAlternative(Error error) {
    var where = error.getEvaluationPath();
    for (int i = 0; i < where.getNameCount() - 1; i++) {
      var keyword = where.getElement(i);
      boolean field = i > 0 && where.getElement(i - 1).equals("properties");
      if (!field && (keyword.equals("anyOf") || keyword.equals("oneOf"))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isForms(Error error) {
    return error.getKeyword().equals("oneOf") && !isAlternative(error);
  }

  private static boolean isBelow(List<Object> path, List<List<Object>> others) {
    return others.stream()
        .anyMatch(it -> it.size() <= path.size() && path.subList(0, it.size()).equals(it));
  }

  private static String expected(Error error) {
    return error.getKeyword().equals("type")
        ? article(error.getSchemaNode().asString(""))
        : SOMETHING_ELSE;
  }

  private Problem alternatives(List<Object> path, Alternatives found) {
    return found.expected().contains(SOMETHING_ELSE)
        ? new Problem("schema/alternatives", path, FORMS)
        : new Problem(
            "schema/type",
            path,
            "must be %s, got %s"
                .formatted(String.join(" or ", found.expected()), shown(found.value(), path)));
  }

  private Problem problem(Error error) {
    return switch (error.getKeyword()) {
      case "additionalProperties" -> unknown(error);
      case "required" -> at(error, "schema/required", "is missing; set it");
      case "type" -> problem(error, "schema/type", type(error));
      case "enum" -> problem(error, "schema/enum", choice(error));
      case "pattern" -> problem(error, "schema/pattern", pattern(error));
      case "minLength" -> problem(error, "schema/length", extent("at least", error, "character"));
      case "maxLength" -> problem(error, "schema/length", extent("at most", error, "character"));
      case "minItems" -> problem(error, "schema/length", extent("at least", error, "item"));
      case "maxItems" -> problem(error, "schema/length", extent("at most", error, "item"));
      case "minProperties" -> problem(error, "schema/length", extent("at least", error, "field"));
      case "maxProperties" -> problem(error, "schema/length", extent("at most", error, "field"));
      case "minimum" -> problem(error, "schema/range", limit("at least", "more than", error));
      case "maximum" -> problem(error, "schema/range", limit("at most", "less than", error));
      case "multipleOf" ->
          problem(error, "schema/range", limit("a multiple of", "a multiple of", error));
      case "uniqueItems" -> problem(error, "schema/unique", "has an item twice; remove one");
      case "format" ->
          problem(
              error,
              "schema/format",
              "must have the format '%s', got %s"
                  .formatted(
                      error.getSchemaNode().asString(""),
                      shown(error.getInstanceNode(), path(error))));
      case "not" -> problem(error, "schema/alternatives", "has a form that its schema rules out");
      default ->
          problem(
              error,
              "schema/" + error.getKeyword(),
              "does not keep to '%s' of its schema".formatted(error.getKeyword()));
    };
  }

  private static Problem problem(Error error, String id, String text) {
    return new Problem(id, path(error), text);
  }

  private static Problem at(Error error, String id, String text) {
    var path = new ArrayList<>(path(error));
    path.add(error.getProperty());
    return new Problem(id, List.copyOf(path), text);
  }

  private static List<Object> path(Error error) {
    var location = error.getInstanceLocation();
    List<Object> path = new ArrayList<>();
    for (int i = 0; i < location.getNameCount(); i++) {
      path.add(location.getElement(i));
    }
    return path;
  }

  private Problem unknown(Error error) {
    var names = fields(path(error));
    var nearest = NearestName.to(error.getProperty(), names);
    if (nearest.isPresent()) {
      return at(
          error, "schema/unknown-field", "is unknown; did you mean '%s'?".formatted(nearest.get()));
    }
    return at(
        error,
        "schema/unknown-field",
        names.isEmpty() || names.size() > FEW_NAMES
            ? "is unknown; leave it out"
            : "is unknown; the fields here are " + String.join(", ", names));
  }

  private List<String> fields(List<Object> path) {
    var here = Pruned.resolved(schema);
    for (Object element : path) {
      here =
          Pruned.resolved(
              element instanceof String name ? Pruned.below(here, name) : here.path("items"));
      if (element.equals("metadata") && !here.has("properties")) {
        here = BuiltIn.definition(Pruned.METADATA);
      }
    }
    return here.path("properties").propertyStream().map(Map.Entry::getKey).sorted().toList();
  }

  private String type(Error error) {
    var expected = error.getSchemaNode().asString("");
    var value = error.getInstanceNode();
    return "must be %s, got %s%s"
        .formatted(article(expected), shown(value, path(error)), remedy(expected, value));
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

  private String choice(Error error) {
    var values = error.getSchemaNode().valueStream().map(it -> it.asString("")).toList();
    var text = error.getInstanceNode().asString("");
    var nearest = NearestName.to(text, values);
    return "must be one of %s, got %s%s"
        .formatted(
            listed(values),
            isSecret(path(error)) || !error.getInstanceNode().isString()
                ? shown(error.getInstanceNode(), path(error))
                : Quoted.of(text),
            nearest.map(it -> "; did you mean '%s'?".formatted(it)).orElse(""));
  }

  private static String listed(List<String> values) {
    var first = values.stream().limit(MOST_NAMES).map(Explained::brief).toList();
    int more = values.size() - first.size();
    return String.join(", ", first) + (more > 0 ? " and %d more".formatted(more) : "");
  }

  private static String brief(String value) {
    return value.length() <= LONGEST_NAME ? value : value.substring(0, LONGEST_NAME) + "…";
  }

  private String pattern(Error error) {
    var pattern = error.getSchemaNode().asString("");
    var text = error.getInstanceNode().asString("");
    var advice = ServerPatterns.advice(pattern, text);
    return isSecret(path(error)) ? "must " + advice.expected() : advice.about(text);
  }

  private static String extent(String limit, Error error, String unit) {
    var value = error.getInstanceNode();
    long size = value.isString() ? value.asString().codePoints().count() : value.size();
    long number = error.getSchemaNode().asLong(0);
    return "must have %s %d %s%s, got %d"
        .formatted(limit, number, unit, number == 1 ? "" : "s", size);
  }

  /** A number that is at its limit is refused if the limit itself does not belong to the range. */
  private String limit(String inclusive, String exclusive, Error error) {
    var value = error.getInstanceNode();
    var limit = error.getSchemaNode();
    boolean at = value.decimalValue().compareTo(limit.decimalValue()) == 0;
    return "must be %s %s, got %s"
        .formatted(at ? exclusive : inclusive, limit.asString(""), shown(value, path(error)));
  }

  private boolean isSecret(List<Object> path) {
    boolean environment = path.contains("env") && path.get(path.size() - 1).equals("value");
    return secret || environment || path.stream().anyMatch(SECRET::contains);
  }

  private String shown(JsonNode value, List<Object> path) {
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

  private static String article(String type) {
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
