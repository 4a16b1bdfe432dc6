package dev.cofferdam.render.kustomize;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cofferdam.document.YamlReader;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads what substitution made of an object's YAML.
 *
 * <p>What is ambiguous is refused though Flux takes it: a key that is there twice (Flux: the last
 * one counts), a second document (Flux drops it), and U+0085, U+2028 and U+2029 in a text.
 */
final class SubstitutedText {

  private static final double FIRST_INEXACT = 0x1p53;
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private SubstitutedText() {}

  /** Empty if it is no longer the YAML of one object. */
  static Optional<ObjectNode> read(String yaml) {
    var heads = new BlockHeads(yaml);
    var reading = YamlReader.read(heads.mended().getBytes(UTF_8));
    boolean isOne = reading.faults().isEmpty() && reading.documents().size() == 1;
    if (heads.hasTab()
        || !isOne
        || !(reading.documents().get(0).value() instanceof ObjectNode object)) {
      return Optional.empty();
    }
    return Optional.of(copy(object));
  }

  /** Of its own, since aliases share what they stand for; the reader bounds how much that is. */
  private static ObjectNode copy(ObjectNode object) {
    var copy = NODES.objectNode();
    object.properties().forEach(it -> copy.set(it.getKey(), value(it.getValue())));
    return copy;
  }

  private static JsonNode value(JsonNode value) {
    if (value instanceof ObjectNode object) {
      return copy(object);
    }
    if (value instanceof ArrayNode list) {
      var copy = NODES.arrayNode();
      list.forEach(item -> copy.add(value(item)));
      return copy;
    }
    return value.isIntegralNumber() ? whole(value) : value;
  }

  /**
   * Flux takes all numbers for floats on the way, so that of large ones only the digits stay that
   * tell the float.
   */
  private static JsonNode whole(JsonNode value) {
    if (Math.abs(value.doubleValue()) < FIRST_INEXACT) {
      return value;
    }
    var digits = GoNumbers.write(NODES.numberNode(value.doubleValue()));
    try {
      return NODES.numberNode(Long.parseLong(digits));
    } catch (NumberFormatException e) {
      return NODES.numberNode(value.doubleValue());
    }
  }
}
