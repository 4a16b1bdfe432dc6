package dev.cofferdam.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Breaks every constraint that the schema of a kind has, one at a time, in examples that set every
 * field.
 */
final class Mutations {

  /**
   * An example with one thing changed.
   *
   * @param constraint where and what, such as {@code spec.interval pattern}
   * @param id what has to be found
   */
  record Mutation(String constraint, String id, ObjectNode object) {}

  private final Structure structure;
  private final ObjectNode schema;
  private final List<ObjectNode> examples;
  private final Map<String, Mutation> found = new LinkedHashMap<>();
  private final Set<String> wanted = new LinkedHashSet<>();

  private Mutations(Structure structure, List<ObjectNode> examples) {
    this.structure = structure;
    this.schema = structure.kind().schema();
    this.examples = examples;
  }

  static Mutations of(Structure structure, List<ObjectNode> examples) {
    var mutations = new Mutations(structure, examples);
    examples.forEach(mutations::mutate);
    return mutations;
  }

  List<Mutation> all() {
    return List.copyOf(found.values());
  }

  /** The constraints that no example could be made to break. */
  List<String> notBroken() {
    return wanted.stream().filter(it -> !found.containsKey(it)).toList();
  }

  private void mutate(ObjectNode example) {
    walk(example, schema, List.of());
  }

  private void walk(ObjectNode example, JsonNode here, List<Object> path) {
    var value = at(example, path);
    if (here.has("$ref") || value.isMissingNode()) {
      return;
    }
    scalars(example, here, path);
    here.path("x-kubernetes-validations").forEach(rule -> breakRule(example, here, rule, path));
    for (JsonNode name : here.path("required")) {
      if (!here.path("properties").path(name.asString()).has("default")) {
        var below = with(path, name.asString());
        add(example, below, "required", "schema/required", it -> remove(it, below));
      }
    }
    here.path("properties").forEachEntry((name, child) -> walk(example, child, with(path, name)));
    if (value.isArray()) {
      list(example, here, path);
      walk(example, here.path("items"), with(path, 0));
    }
    if (value.isObject() && here.path("additionalProperties").isObject()) {
      value
          .propertyStream()
          .findFirst()
          .ifPresent(
              it -> walk(example, here.get("additionalProperties"), with(path, it.getKey())));
    }
  }

  private void scalars(ObjectNode example, JsonNode here, List<Object> path) {
    var json = JsonNodeFactory.instance;
    if (here.has("pattern")) {
      set(example, path, "pattern", "schema/pattern", json.stringNode("?!"));
    }
    if (here.has("enum")) {
      set(example, path, "enum", "schema/enum", json.stringNode("Nonsense"));
    }
    if (here.path("minLength").asInt(0) > 0) {
      set(example, path, "minLength", "schema/length", json.stringNode(""));
    }
    if (here.has("maxLength")) {
      var text = "a".repeat(here.get("maxLength").asInt() + 1);
      set(example, path, "maxLength", "schema/length", json.stringNode(text));
    }
    if (here.has("minimum")) {
      set(
          example,
          path,
          "minimum",
          "schema/range",
          json.numberNode(here.get("minimum").asLong() - 1));
    }
    if (here.has("maximum")) {
      set(
          example,
          path,
          "maximum",
          "schema/range",
          json.numberNode(here.get("maximum").asLong() + 1));
    }
  }

  private void list(ObjectNode example, JsonNode here, List<Object> path) {
    if (here.has("minItems")) {
      set(example, path, "minItems", "schema/length", JsonNodeFactory.instance.arrayNode());
    }
    if (here.has("maxItems")) {
      int most = here.get("maxItems").asInt();
      var item = at(example, with(path, 0));
      add(example, path, "maxItems", "schema/length", it -> fill(it, path, item, most + 1));
    }
    if (here.has("x-kubernetes-list-map-keys")) {
      var item = at(example, with(path, 0));
      add(example, path, "unique", "schema/unique", it -> fill(it, path, item, 2));
    }
  }

  private static void fill(ObjectNode object, List<Object> path, JsonNode item, int size) {
    var items = (ArrayNode) at(object, path);
    items.removeAll();
    for (int i = 0; i < size; i++) {
      items.add(item);
    }
  }

  /** Tries small changes of the object that a rule is about, until the rule is broken. */
  private void breakRule(ObjectNode example, JsonNode here, JsonNode rule, List<Object> path) {
    var expression = rule.path("rule").asString();
    if (expression.contains("oldSelf")) {
      return;
    }
    var key = text(path) + " rule " + expression;
    wanted.add(key);
    if (found.containsKey(key)) {
      return;
    }
    var rules = Rules.of(schema);
    Stream.concat(
            changes(example, here, path, true),
            changes(example, here, path, true)
                .flatMap(it -> changes(it, here, path, false).limit(200)))
        .filter(changed -> breaksOnly(rules, changed, rule))
        .findFirst()
        .ifPresent(changed -> found.put(key, new Mutation(key, "schema/rule", changed)));
  }

  private boolean breaksOnly(Rules rules, ObjectNode changed, JsonNode rule) {
    var broken = rules.broken(Pruned.of(changed, structure.kind()), new ArrayList<>());
    return broken.size() == 1
        && broken.get(0).text().equals(rule.path("message").asString())
        && structure.errors(Pruned.of(changed, structure.kind())).isEmpty();
  }

  private Stream<ObjectNode> changes(
      ObjectNode example, JsonNode here, List<Object> path, boolean far) {
    List<ObjectNode> changes = new ArrayList<>();
    here.path("properties")
        .forEachEntry(
            (name, child) -> {
              var below = with(path, name);
              if (!at(example, below).isMissingNode()) {
                changes.add(changed(example, it -> remove(it, below)));
              }
              child
                  .path("enum")
                  .forEach(value -> changes.add(changed(example, it -> put(it, below, value))));
              if (child.path("type").asString("").equals("boolean")) {
                for (boolean flag : new boolean[] {true, false}) {
                  var value = JsonNodeFactory.instance.booleanNode(flag);
                  changes.add(changed(example, it -> put(it, below, value)));
                }
              }
              if (child.path("type").asString("").equals("integer")) {
                for (int number : new int[] {0, 1, 2, 5}) {
                  var value = JsonNodeFactory.instance.numberNode(number);
                  changes.add(changed(example, it -> put(it, below, value)));
                }
              }
              elsewhere(below)
                  .filter(it -> far)
                  .forEach(value -> changes.add(changed(example, it -> put(it, below, value))));
              if (isFreeText(child)) {
                for (var text : List.of("", ".", "v1")) {
                  var value = JsonNodeFactory.instance.stringNode(text);
                  changes.add(changed(example, it -> put(it, below, value)));
                }
              }
              if (child.path("type").asString("").equals("array")) {
                inItems(example, child, below).forEach(changes::add);
                changes.add(changed(example, it -> repeat(it, below)));
              }
              if (far && !at(example, below).isMissingNode()) {
                changes(example, child, below, far).forEach(changes::add);
              }
            });
    return changes.stream();
  }

  private static boolean isFreeText(JsonNode schema) {
    return schema.path("type").asString("").equals("string")
        && !schema.has("enum")
        && !schema.has("pattern");
  }

  private static void repeat(ObjectNode object, List<Object> path) {
    if (at(object, path) instanceof ArrayNode items && !items.isEmpty()) {
      items.add(items.get(0).deepCopy());
    }
  }

  private static Stream<ObjectNode> inItems(ObjectNode example, JsonNode list, List<Object> path) {
    var item = with(path, 0);
    return list.path("items")
        .path("properties")
        .propertyStream()
        .filter(it -> at(example, with(item, it.getKey())).isString())
        .flatMap(
            it ->
                Stream.of("Not A Name", ".")
                    .map(JsonNodeFactory.instance::stringNode)
                    .map(
                        text ->
                            changed(example, copy -> put(copy, with(item, it.getKey()), text))));
  }

  private Stream<JsonNode> elsewhere(List<Object> path) {
    return examples.stream().map(it -> at(it, path)).filter(it -> !it.isMissingNode());
  }

  private void set(
      ObjectNode example, List<Object> path, String constraint, String id, JsonNode value) {
    add(example, path, constraint, id, it -> put(it, path, value));
  }

  private interface Change {
    void apply(ObjectNode object);
  }

  private void add(
      ObjectNode example, List<Object> path, String constraint, String id, Change change) {
    var key = text(path) + " " + constraint;
    wanted.add(key);
    found.computeIfAbsent(key, it -> new Mutation(it, id, changed(example, change)));
  }

  private static ObjectNode changed(ObjectNode example, Change change) {
    var copy = example.deepCopy();
    change.apply(copy);
    return copy;
  }

  private static List<Object> with(List<Object> path, Object element) {
    var longer = new ArrayList<>(path);
    longer.add(element);
    return longer;
  }

  private static JsonNode at(JsonNode value, List<Object> path) {
    var here = value;
    for (Object element : path) {
      here = element instanceof Integer index ? here.path(index) : here.path((String) element);
    }
    return here;
  }

  private static void remove(ObjectNode object, List<Object> path) {
    ((ObjectNode) at(object, path.subList(0, path.size() - 1)))
        .remove((String) path.get(path.size() - 1));
  }

  private static void put(ObjectNode object, List<Object> path, JsonNode value) {
    var parent = at(object, path.subList(0, path.size() - 1));
    var last = path.get(path.size() - 1);
    if (parent instanceof ArrayNode array) {
      array.set((Integer) last, value);
    } else if (parent instanceof ObjectNode map) {
      map.set((String) last, value);
    }
  }

  private static String text(List<Object> path) {
    return new Problem("", path, "").field();
  }
}
