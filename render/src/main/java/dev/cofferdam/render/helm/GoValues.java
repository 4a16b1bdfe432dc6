package dev.cofferdam.render.helm;

import java.math.BigDecimal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A copy of values that have come through JSON into Go, where each number is a float64.
 *
 * <p>Every {@code --set} expression, on the other hand, gives an int64, and templates print the two
 * differently: 1e+07 and 10000000. So that it can be told, no number in the copy is a {@code
 * LongNode}, and every number of an expression is. As JSON text they are alike.
 */
final class GoValues {

  /** Aliases can make a small file large. */
  private static final int MOST_NODES = 1_000_000;

  /** What {@link dev.cofferdam.document.YamlReader} takes. */
  private static final int DEEPEST = 200;

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** From here on, Go writes numbers with an exponent. */
  private static final double LONG = 1e21;

  private int nodes;

  private GoValues() {}

  static ObjectNode copy(ObjectNode values) throws ValuesFault {
    return new GoValues().map(values, 0);
  }

  private JsonNode value(JsonNode value, int depth) throws ValuesFault {
    if (++nodes > MOST_NODES) {
      throw new ValuesFault("they hold more than " + MOST_NODES + " values; split them");
    }
    if (depth > DEEPEST) {
      throw new ValuesFault("they are nested deeper than " + DEEPEST + " levels; flatten them");
    }
    if (value instanceof ObjectNode map) {
      return map(map, depth);
    }
    if (value instanceof ArrayNode list) {
      return list(list, depth);
    }
    return value.isNumber() ? number(value.doubleValue()) : value;
  }

  private ObjectNode map(ObjectNode map, int depth) throws ValuesFault {
    var copy = NODES.objectNode();
    for (var entry : map.properties()) {
      copy.set(entry.getKey(), value(entry.getValue(), depth + 1));
    }
    return copy;
  }

  private ArrayNode list(ArrayNode list, int depth) throws ValuesFault {
    var copy = NODES.arrayNode(list.size());
    for (var item : list) {
      copy.add(value(item, depth + 1));
    }
    return copy;
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
