package dev.cofferdam.render.helm;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The language of {@code helm --set}: {@code a.b=1,c[0]=x,d={y,z}} (helm pkg/strvals).
 *
 * <p>It changes values where they are, as Helm does, down to what an expression that breaks off
 * leaves behind. A list is changed in place unless it has to grow; the longer one is another. No
 * message repeats any of the expression, since what looks like a key may be part of a secret.
 */
final class SetExpression {

  private static final int LARGEST_INDEX = 65_536;
  private static final int MOST_DOTS = 30;

  /** Where Helm has no limit and runs out of memory. */
  private static final int MOST_ITEMS = 1_000_000;

  private static final int MOST_INDEXES = 200;

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final SetReader reader;
  private int items;
  private int indexes;

  private SetExpression(SetReader reader) {
    this.reader = reader;
  }

  /** As {@code --set}: true, false, null and whole numbers are what they look like. */
  static void set(ObjectNode values, String expression) throws ValuesFault {
    new SetExpression(new SetReader(expression, true)).apply(values);
  }

  /** As {@code --set-string}: every value is text. */
  static void setStrings(ObjectNode values, String expression) throws ValuesFault {
    new SetExpression(new SetReader(expression, false)).apply(values);
  }

  private void apply(ObjectNode values) throws ValuesFault {
    while (key(values, 0)) {
      indexes = 0;
    }
  }

  /** Whether the expression goes on. */
  private boolean key(ObjectNode map, int dots) throws ValuesFault {
    var key = reader.until("=[,.");
    return switch (key.stop()) {
      case '=' -> value(map, key.text());
      case '[' -> list(map, key.text(), dots);
      case '.' -> map(map, key.text(), dots + 1);
      default -> {
        if (key.stop() == ',' || !key.text().isEmpty()) {
          throw new ValuesFault("a comma begins a new key, and one has no value; write '\\,'");
        }
        yield false;
      }
    };
  }

  private boolean value(ObjectNode map, String key) throws ValuesFault {
    boolean empty = reader.isAtEnd();
    put(map, key, reader.value());
    return !empty;
  }

  private boolean list(ObjectNode map, String key, int dots) throws ValuesFault {
    var index = reader.index();
    if (index.isEmpty()) {
      return false;
    }
    var changed = item(asList(map.get(key)), index.getAsInt(), dots);
    put(map, key, changed.list());
    return changed.goesOn();
  }

  private static ArrayNode asList(@Nullable JsonNode there) throws ValuesFault {
    if (there != null && !(there instanceof ArrayNode)) {
      throw new ValuesFault("an index leads into what is no list; set all of it instead");
    }
    return there instanceof ArrayNode list ? list : NODES.arrayNode();
  }

  private boolean map(ObjectNode map, String key, int dots) throws ValuesFault {
    if (dots > MOST_DOTS) {
      throw new ValuesFault("a key has more than " + MOST_DOTS + " dots; flatten it");
    }
    var there = map.get(key);
    if (there != null && !(there instanceof ObjectNode)) {
      throw new ValuesFault("a dot leads into what is no map; set all of it instead");
    }
    var inner = there instanceof ObjectNode old ? old : NODES.objectNode();
    boolean goesOn = key(inner, dots);
    if (goesOn && inner.isEmpty()) {
      throw new ValuesFault("a key ends with a dot; name what is behind it");
    }
    if (!inner.isEmpty()) {
      put(map, key, inner);
    }
    return goesOn;
  }

  private static void put(ObjectNode map, String key, JsonNode value) {
    if (!key.isEmpty()) {
      map.set(key, value);
    }
  }

  /** The list as it is then, which may be another one, and whether the expression goes on. */
  private record Changed(ArrayNode list, boolean goesOn) {}

  private Changed item(ArrayNode list, int index, int dots) throws ValuesFault {
    if (++indexes > MOST_INDEXES) {
      throw new ValuesFault("a key has more than " + MOST_INDEXES + " indexes; flatten it");
    }
    var piece = reader.until("[.=");
    if (!piece.text().isEmpty()) {
      throw new ValuesFault("an index is followed by text; put '.', '[' or '=' between them");
    }
    return switch (piece.stop()) {
      case '=' -> new Changed(with(list, index, reader.value()), true);
      case '[' -> itemOfItem(list, index, dots);
      case '.' -> keyOfItem(list, index, dots);
      default -> new Changed(list, false);
    };
  }

  private Changed itemOfItem(ArrayNode list, int index, int dots) throws ValuesFault {
    var next = reader.index();
    if (next.isEmpty()) {
      return new Changed(list, false);
    }
    var there = list.get(index);
    var inner = asList(there instanceof NullNode ? null : there);
    var changed = item(inner, next.getAsInt(), dots);
    return changed.goesOn()
        ? new Changed(with(list, index, changed.list()), true)
        : new Changed(list, false);
  }

  private Changed keyOfItem(ArrayNode list, int index, int dots) throws ValuesFault {
    var inner = list.get(index) instanceof ObjectNode map ? map : NODES.objectNode();
    if (index < list.size()) {
      list.set(index, inner);
    }
    return key(inner, dots)
        ? new Changed(with(list, index, inner), true)
        : new Changed(list, false);
  }

  private ArrayNode with(ArrayNode list, int index, JsonNode item) throws ValuesFault {
    if (index > LARGEST_INDEX) {
      throw new ValuesFault("an index is larger than " + LARGEST_INDEX + "; use a smaller one");
    }
    if (index < list.size()) {
      list.set(index, item);
      return list;
    }
    items += index + 1;
    if (items > MOST_ITEMS) {
      throw new ValuesFault("it makes lists of more than " + MOST_ITEMS + " items; split it");
    }
    var longer = NODES.arrayNode(index + 1).addAll(list);
    while (longer.size() < index) {
      longer.addNull();
    }
    return longer.add(item);
  }
}
