package dev.cofferdam.schema;

import dev.cel.common.values.NullValue;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The validation rules of a kind, wherever they stand in its schema. Rules about a change ({@code
 * oldSelf}) say nothing about one object, unless they are meant for new ones too; nor do rules over
 * values that Flux or SOPS fills in later.
 */
final class Rules {

  private static final String KEY = "x-kubernetes-validations";
  private static final Pattern OLD_SELF = Pattern.compile("\\boldSelf\\b");

  private final ObjectNode schema;
  private final boolean any;

  private Rules(ObjectNode schema) {
    this.schema = schema;
    this.any = !schema.findValues(KEY).isEmpty();
  }

  static Rules of(ObjectNode schema) {
    return new Rules(schema);
  }

  /**
   * What an object breaks.
   *
   * @param notEvaluated takes the rules that this engine does not understand
   */
  List<Problem> broken(ObjectNode object, List<String> notEvaluated) {
    if (!any) {
      return List.of();
    }
    var run = new Run(notEvaluated);
    run.walk(schema, CelValues.of(object, schema), new ArrayList<>());
    return run.problems;
  }

  /** One object and what was found in it so far. */
  private static final class Run {
    private final List<String> notEvaluated;
    private final List<Problem> problems = new ArrayList<>();

    Run(List<String> notEvaluated) {
      this.notEvaluated = notEvaluated;
    }

    void walk(JsonNode schema, Object value, List<Object> path) {
      if (value == NullValue.NULL_VALUE) {
        return;
      }
      schema.path(KEY).forEach(rule -> check(rule, value, path));
      if (value instanceof Map<?, ?> map) {
        walkMap(schema, map, path);
      } else if (value instanceof List<?> list) {
        for (int i = 0; i < list.size(); i++) {
          walkInto(schema.path("items"), list.get(i), path, i);
        }
      }
    }

    private void walkMap(JsonNode schema, Map<?, ?> map, List<Object> path) {
      var fields = schema.path("properties");
      fields.forEachEntry(
          (name, field) -> {
            var value = map.get(CelValues.identifier(name));
            if (value != null) {
              walkInto(field, value, path, name);
            }
          });
      var others = schema.path("additionalProperties");
      if (others.isObject()) {
        map.forEach((name, value) -> walkInto(others, value, path, name));
      }
    }

    private void walkInto(JsonNode schema, Object value, List<Object> path, Object element) {
      path.add(element);
      walk(schema, value, path);
      path.remove(path.size() - 1);
    }

    private void check(JsonNode rule, Object self, List<Object> path) {
      var expression = rule.path("rule").asString("");
      boolean aboutChange = OLD_SELF.matcher(expression).find();
      if ((aboutChange && !rule.path("optionalOldSelf").asBoolean(false)) || isOpen(self)) {
        return;
      }
      var program = CelEngine.program(expression);
      if (program.isEmpty()) {
        notEvaluated.add(expression);
        return;
      }
      try {
        if (!Boolean.TRUE.equals(CelEngine.value(program.get(), self))) {
          add(path, rule, message(rule, expression, self));
        }
      } catch (CelEvaluationException e) {
        add(path, rule, "breaks the rule '%s', which cannot be evaluated".formatted(expression));
      }
    }

    /** Whether Flux or SOPS still puts something in its place. */
    private static boolean isOpen(Object value) {
      if (value instanceof Map<?, ?> map) {
        return map.values().stream().anyMatch(Run::isOpen);
      } else if (value instanceof List<?> list) {
        return list.stream().anyMatch(Run::isOpen);
      }
      return value instanceof String text && ObjectValidator.isDecidedLater(text);
    }

    private void add(List<Object> path, JsonNode rule, String text) {
      var at = new ArrayList<>(path);
      for (String name : rule.path("fieldPath").asString("").split("\\.", -1)) {
        if (name.matches("[A-Za-z0-9_-]+")) {
          at.add(name);
        }
      }
      problems.add(new Problem("schema/rule", List.copyOf(at), text));
    }

    private static String message(JsonNode rule, String expression, Object self) {
      var text = computed(rule.path("messageExpression").asString(""), self);
      if (text.isBlank()) {
        text = rule.path("message").asString("").strip();
      }
      return text.isBlank() ? "breaks the rule '%s'".formatted(expression) : text;
    }

    private static String computed(String expression, Object self) {
      if (expression.isEmpty()) {
        return "";
      }
      try {
        var program = CelEngine.program(expression);
        return program.isPresent() ? text(program.get(), self) : "";
      } catch (CelEvaluationException e) {
        return "";
      }
    }

    private static String text(CelRuntime.Program program, Object self)
        throws CelEvaluationException {
      return CelEngine.value(program, self) instanceof String text ? text.strip() : "";
    }
  }
}
