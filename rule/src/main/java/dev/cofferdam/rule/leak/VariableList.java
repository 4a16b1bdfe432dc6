package dev.cofferdam.rule.leak;

import dev.cofferdam.render.RenderedObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A list of environment variables, wherever an object has one: of a container, or in the values of
 * a release.
 *
 * @param entries each with a name, and a value or where it comes from
 * @param holder what has the list, such as a container
 */
record VariableList(RenderedObject object, Step step, JsonNode entries, JsonNode holder) {

  /** Nobody goes further. */
  private static final int MOST_STEPS = 3;

  /** Those of an object. */
  static Stream<VariableList> of(RenderedObject object) {
    List<VariableList> found = new ArrayList<>();
    visit(object, null, object.value(), object.value(), found);
    return found.stream();
  }

  private static void visit(
      RenderedObject object,
      @Nullable Step step,
      JsonNode node,
      JsonNode holder,
      List<VariableList> found) {
    if (step != null && node.isArray()) {
      if (node.valueStream().anyMatch(VariableList::isVariable)) {
        found.add(new VariableList(object, step, node, holder));
      }
      for (int i = 0; i < node.size(); i++) {
        visit(object, Step.item(step, i), node.path(i), node, found);
      }
    }
    for (Map.Entry<String, JsonNode> it : node.properties()) {
      if (it.getValue().isContainer()) {
        visit(object, Step.field(step, it.getKey()), it.getValue(), node, found);
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

  /** The words of the command line beside the list, by where each is. */
  SortedMap<String, String> words() {
    var found = new TreeMap<String, String>();
    for (String field : List.of("args", "command")) {
      var words = holder.path(field);
      for (int i = 0; i < words.size(); i++) {
        var place = Step.item(Step.field(step.above(), field), i);
        found.put(place.path(), words.path(i).asString(""));
      }
    }
    return found;
  }

  /**
   * Whether a variable of this name comes from a Secret, be it by way of others. Of a Secret as a
   * whole nobody knows the keys, so that a telling name has to do.
   */
  boolean isSecret(String name) {
    return isSecret(name, MOST_STEPS)
        || (indexes().noneMatch(i -> name(i).equals(name))
            && TellingName.of(name).isTelling()
            && holder.path("envFrom").valueStream().anyMatch(it -> it.has("secretRef")));
  }

  private boolean isSecret(String name, int steps) {
    return indexes().filter(i -> name(i).equals(name)).anyMatch(i -> isSecret(i, steps));
  }

  private boolean isSecret(int i, int steps) {
    boolean itself = entries.path(i).path("valueFrom").path("secretKeyRef").isObject();
    return itself
        || (steps > 0
            && Composition.names(value(i)).stream().anyMatch(it -> isSecret(it, steps - 1)));
  }

  /** Whether a variable of this name is there, and behind another alone. */
  boolean comesLater(String name, int than) {
    return indexes().filter(i -> name(i).equals(name)).min().orElse(-1) > than;
  }
}
