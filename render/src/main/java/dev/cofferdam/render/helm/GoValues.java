package dev.cofferdam.render.helm;

import java.math.BigDecimal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Copies values as they come through JSON into Go, where every number is a float64.
 *
 * <p>A {@code --set} expression, on the other hand, gives an int64, and templates print the two
 * differently: 1e+07 and 10000000. So that it can be told, no number in the copy is a {@code
 * LongNode}, and every number of an expression is. As JSON text they are alike.
 */
final class GoValues {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** From here on, Go writes whole numbers with an exponent. */
  private static final double LONG = 1e21;

  private GoValues() {}

  static ObjectNode copy(ObjectNode values) {
    var copy = NODES.objectNode();
    values.forEachEntry((key, value) -> copy.set(key, copy(value)));
    return copy;
  }

  private static JsonNode copy(JsonNode value) {
    if (value instanceof ObjectNode map) {
      return copy(map);
    }
    if (value instanceof ArrayNode list) {
      var copy = NODES.arrayNode(list.size());
      list.forEach(item -> copy.add(copy(item)));
      return copy;
    }
    return value.isNumber() ? number(value.doubleValue()) : value;
  }

  private static JsonNode number(double number) {
    if (number == (int) number) {
      return NODES.numberNode((int) number);
    }
    return number == Math.rint(number) && Math.abs(number) < LONG
        ? NODES.numberNode(new BigDecimal(number).toBigIntegerExact())
        : NODES.numberNode(number);
  }
}
