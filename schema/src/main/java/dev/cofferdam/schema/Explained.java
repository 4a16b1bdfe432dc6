package dev.cofferdam.schema;

import com.networknt.schema.Error;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Makes problems of what the JSON Schema library has found.
 *
 * @param schema the schema of the kind, to look names up in
 */
record Explained(JsonNode schema, Wording wording) {

  private static final int FEW_NAMES = 12;
  private static final String FORMS = "must have one of the forms that its schema lists";

  private static final String SOMETHING_ELSE = "something else";

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
        ? Wording.article(error.getSchemaNode().asString(""))
        : SOMETHING_ELSE;
  }

  private Problem alternatives(List<Object> path, Alternatives found) {
    return found.expected().contains(SOMETHING_ELSE)
        ? new Problem("schema/alternatives", path, FORMS)
        : new Problem(
            "schema/type",
            path,
            "must be %s, got %s"
                .formatted(
                    String.join(" or ", found.expected()), wording.shown(found.value(), path)));
  }

  private Problem problem(Error error) {
    return switch (error.getKeyword()) {
      case "additionalProperties" -> unknown(error);
      case "required" -> at(error, "schema/required", "is missing; set it");
      case "type" -> problem(error, "schema/type", wording.type(error, path(error)));
      case "enum" -> problem(error, "schema/enum", wording.choice(error, path(error)));
      case "pattern" -> problem(error, "schema/pattern", wording.pattern(error, path(error)));
      case "minLength" ->
          problem(error, "schema/length", Wording.extent("at least", error, "character"));
      case "maxLength" ->
          problem(error, "schema/length", Wording.extent("at most", error, "character"));
      case "minItems" -> problem(error, "schema/length", Wording.extent("at least", error, "item"));
      case "maxItems" -> problem(error, "schema/length", Wording.extent("at most", error, "item"));
      case "minProperties" ->
          problem(error, "schema/length", Wording.extent("at least", error, "field"));
      case "maxProperties" ->
          problem(error, "schema/length", Wording.extent("at most", error, "field"));
      case "minimum" ->
          problem(
              error, "schema/range", wording.limit("at least", "more than", error, path(error)));
      case "maximum" ->
          problem(error, "schema/range", wording.limit("at most", "less than", error, path(error)));
      case "multipleOf" ->
          problem(
              error,
              "schema/range",
              wording.limit("a multiple of", "a multiple of", error, path(error)));
      case "uniqueItems" -> problem(error, "schema/unique", "has an item twice; remove one");
      case "format" ->
          problem(
              error,
              "schema/format",
              "must have the format '%s', got %s"
                  .formatted(
                      error.getSchemaNode().asString(""),
                      wording.shown(error.getInstanceNode(), path(error))));
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
}
