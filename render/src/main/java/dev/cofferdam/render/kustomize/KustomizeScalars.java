package dev.cofferdam.render.kustomize;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads scalars as kustomize does where that differs from Kubernetes: with go.yaml.in/yaml/v3, to
 * which {@code yes} is a text, {@code 0o17} a number and {@code 2026-01-02} a time; then it writes
 * them as the API server reads them.
 */
final class KustomizeScalars {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final Pattern OCTAL = Pattern.compile("-?0o[0-7_]+");

  private final WrittenValues values;

  /** By what aliases share. */
  private final IdentityHashMap<JsonNode, JsonNode> copies = new IdentityHashMap<>();

  KustomizeScalars(WrittenValues values) {
    this.values = values;
  }

  /**
   * A copy of the document's value.
   *
   * @throws BuildRefusal if kustomize cannot write it as JSON
   * @throws OnlyKustomizeKnows if the file does not show how something is written
   */
  JsonNode read() {
    return value(values.document().value(), new ArrayList<>());
  }

  /**
   * The annotations of an object, as kustomize writes all annotations: as texts, scalars as they
   * are written in the file and anything else as nothing.
   *
   * @param at the path of the object in the document
   */
  ObjectNode annotations(List<Object> at) {
    List<Object> path = new ArrayList<>(at);
    path.addAll(List.of("metadata", "annotations"));
    var node = values.document().value();
    for (var step : path) {
      node = step instanceof Integer index ? node.path(index) : node.path(step.toString());
    }
    var texts = NODES.objectNode();
    node.forEachEntry(
        (key, item) -> {
          path.add(key);
          texts.put(KustomizeKeys.read(key, path, values), annotation(item, path));
          path.remove(path.size() - 1);
        });
    return texts;
  }

  private String annotation(JsonNode value, List<Object> at) {
    if (value.isContainer()) {
      return "";
    } else if (value.isString()) {
      return value.asString();
    }
    return value.isNull() ? values.nothing(at) : SourceText.word(values.scalar(at));
  }

  private JsonNode value(JsonNode value, List<Object> at) {
    if (value.isContainer()) {
      return container(value, at);
    } else if (value.isBoolean()) {
      return truth(value, at);
    }
    return value.isString() ? text(value, at) : value;
  }

  private JsonNode container(JsonNode value, List<Object> at) {
    var known = copies.get(value);
    if (known != null) {
      return known.deepCopy();
    }
    var copy = value instanceof ObjectNode map ? map(map, at) : list((ArrayNode) value, at);
    if (values.hasAnchors()) {
      copies.put(value, copy);
      values.keep(at, copy);
    }
    return copy;
  }

  private ObjectNode map(ObjectNode map, List<Object> at) {
    var copy = NODES.objectNode();
    map.forEachEntry(
        (key, item) -> {
          at.add(key);
          var read = KustomizeKeys.read(key, at, values);
          if (copy.has(read)) {
            throw values.refusal(
                at, "the key '%s' is there twice to kustomize; remove one".formatted(read));
          }
          copy.set(read, value(item, at));
          at.remove(at.size() - 1);
        });
    return copy;
  }

  private ArrayNode list(ArrayNode list, List<Object> at) {
    var copy = NODES.arrayNode();
    for (int i = 0; i < list.size(); i++) {
      at.add(i);
      copy.add(value(list.path(i), at));
      at.remove(at.size() - 1);
    }
    return copy;
  }

  private JsonNode truth(JsonNode value, List<Object> at) {
    return values.aliased(at).orElseGet(() -> written(value, at));
  }

  private JsonNode written(JsonNode truth, List<Object> at) {
    var word = SourceText.word(values.scalar(at));
    return kept(at, KustomizeKeys.isWord(word) ? NODES.stringNode(word) : truth);
  }

  private JsonNode text(JsonNode value, List<Object> at) {
    var read = value.asString();
    boolean isOctal = OCTAL.matcher(read).matches();
    if (!isOctal && !GoTime.isOne(read)) {
      return value;
    }
    return values
        .aliased(at)
        .orElseGet(
            () -> {
              if (WrittenValues.isQuoted(values.scalar(at))) {
                return kept(at, value);
              }
              return kept(at, isOctal ? octal(read) : NODES.stringNode(GoTime.write(read)));
            });
  }

  private JsonNode kept(List<Object> at, JsonNode value) {
    values.keep(at, value);
    return value;
  }

  private static JsonNode octal(String text) {
    try {
      return NODES.numberNode(Long.parseLong(text.replace("_", "").replace("0o", ""), 8));
    } catch (NumberFormatException e) {
      return NODES.stringNode(text);
    }
  }
}
