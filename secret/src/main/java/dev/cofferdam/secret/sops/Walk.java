package dev.cofferdam.secret.sops;

import com.google.re2j.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Goes through all values of a document in the order of the file, and puts another in the place of
 * each (sops.go, {@code walkBranch} and {@code shouldBeEncrypted}).
 *
 * <p>The place of a value is the keys that lead to it, each with a colon behind it; positions in
 * lists do not count, and what is null stays so.
 */
final class Walk {

  /** What becomes of a value. */
  interface Visitor {

    /**
     * Gives what stands in the place of {@code value} from now on.
     *
     * @param encrypted whether one of the keys that lead to it is among those to encrypt
     */
    JsonNode visit(JsonNode value, String place, boolean encrypted) throws Refusal;
  }

  private final Pattern encrypted;
  private final Visitor visitor;

  Walk(Pattern encrypted, Visitor visitor) {
    this.encrypted = encrypted;
    this.visitor = visitor;
  }

  ObjectNode over(ObjectNode document) throws Refusal {
    return object(document, "", false);
  }

  private ObjectNode object(ObjectNode old, String place, boolean within) throws Refusal {
    var object = JsonNodeFactory.instance.objectNode();
    for (var entry : old.properties()) {
      var key = entry.getKey();
      boolean matches = within || encrypted.matcher(key).find();
      object.set(key, value(entry.getValue(), place + key + ":", matches));
    }
    return object;
  }

  private ArrayNode list(ArrayNode old, String place, boolean within) throws Refusal {
    var list = JsonNodeFactory.instance.arrayNode();
    for (var item : old) {
      list.add(value(item, place, within));
    }
    return list;
  }

  private JsonNode value(JsonNode old, String place, boolean within) throws Refusal {
    if (old instanceof ObjectNode object) {
      return object(object, place, within);
    }
    if (old instanceof ArrayNode array) {
      return list(array, place, within);
    }
    return old.isNull() ? old : visitor.visit(old, place, within);
  }
}
