package dev.cofferdam.render.kustomize;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cofferdam.document.YamlReader;
import java.math.BigDecimal;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Objects as texts that are equal if the objects are. */
final class Json {

  private Json() {}

  /** Keys in order, numbers by their value. */
  static String canonical(JsonNode value) {
    if (value.isObject()) {
      var entries = new TreeMap<String, String>();
      value.forEachEntry((key, item) -> entries.put(key, canonical(item)));
      return entries.toString();
    }
    if (value.isArray()) {
      return value.valueStream().map(Json::canonical).toList().toString();
    }
    if (value.isNumber()) {
      return BigDecimal.valueOf(value.doubleValue()).stripTrailingZeros().toString();
    }
    return value.toString();
  }

  /** One line for each object, in order. */
  static String canonical(Stream<? extends JsonNode> values) {
    return values.map(Json::canonical).sorted().collect(Collectors.joining("\n"));
  }

  static List<JsonNode> documents(String yaml) {
    var reading = YamlReader.read(yaml.getBytes(UTF_8));
    if (!reading.faults().isEmpty()) {
      throw new IllegalArgumentException(reading.faults().toString());
    }
    return reading.documents().stream().map(it -> it.value()).toList();
  }

  /** A map, written as YAML. */
  static ObjectNode map(String yaml) {
    return (ObjectNode) documents(yaml).get(0).deepCopy();
  }
}
