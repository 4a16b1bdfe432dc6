package dev.cofferdam.rule.leak;

import dev.cofferdam.render.RenderedObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A list of environment variables, wherever an object has one: of a container, or in the values of
 * a release.
 *
 * @param entries each with a name, and a value or where it comes from
 */
record VariableList(RenderedObject object, Step step, JsonNode entries) {

  /** Those of an object. */
  static Stream<VariableList> of(RenderedObject object) {
    List<VariableList> found = new ArrayList<>();
    visit(object, null, object.value(), found);
    return found.stream();
  }

  private static void visit(
      RenderedObject object, @Nullable Step step, JsonNode node, List<VariableList> found) {
    if (step != null && node.isArray()) {
      if (node.valueStream().anyMatch(VariableList::isVariable)) {
        found.add(new VariableList(object, step, node));
      }
      for (int i = 0; i < node.size(); i++) {
        visit(object, Step.item(step, i), node.path(i), found);
      }
    }
    for (Map.Entry<String, JsonNode> it : node.properties()) {
      if (it.getValue().isContainer()) {
        visit(object, Step.field(step, it.getKey()), it.getValue(), found);
      }
    }
  }

  private static boolean isVariable(JsonNode entry) {
    return entry.path("name").isString()
        && (entry.path("value").isString() || entry.path("valueFrom").isObject());
  }

  String name(int i) {
    return entries.path(i).path("name").asString("");
  }

  /** The literal value of a variable; empty if it has none. */
  String value(int i) {
    return entries.path(i).path("value").asString("");
  }

  String field(int i) {
    return Step.item(step, i).path() + ".value";
  }

  /** The indexes of its variables. */
  IntStream indexes() {
    return IntStream.range(0, entries.size());
  }

  /** Whether a variable of this name comes from a Secret. */
  boolean isSecret(String name) {
    return indexes()
        .filter(i -> name(i).equals(name))
        .anyMatch(i -> entries.path(i).path("valueFrom").path("secretKeyRef").isObject());
  }

  /** Whether a variable of this name is there, and behind another alone. */
  boolean comesLater(String name, int than) {
    return indexes().filter(i -> name(i).equals(name)).min().orElse(-1) > than;
  }
}
