package dev.cofferdam.secret.sops;

import dev.cofferdam.secret.Password;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.POJONode;

/**
 * A document in plain text, its MAC verified. Whoever asked for it closes it, which wipes it.
 *
 * @param value each text that was encrypted is a POJO node with a {@link Password}
 * @param settings how it was encrypted
 */
public record DecryptedSecret(ObjectNode value, SopsSettings settings) implements AutoCloseable {

  /** Whether {@code plain}, whose texts are strings or Passwords, says the same in any order. */
  public boolean isSameAs(ObjectNode plain) {
    return same(value, plain);
  }

  private static boolean same(JsonNode some, JsonNode others) {
    if (some.isContainer() || others.isContainer() || some.isNull() || others.isNull()) {
      return some.getNodeType() == others.getNodeType()
          && (some.isObject() ? sameEntries(some, others) : sameItems(some, others));
    }
    try (var mine = Scalar.of(some);
        var theirs = Scalar.of(others)) {
      return mine.isSameAs(theirs);
    }
  }

  private static boolean sameEntries(JsonNode some, JsonNode others) {
    return some.size() == others.size()
        && some.properties().stream()
            .allMatch(
                it -> others.has(it.getKey()) && same(it.getValue(), others.get(it.getKey())));
  }

  private static boolean sameItems(JsonNode some, JsonNode others) {
    boolean same = some.size() == others.size();
    for (int i = 0; same && i < some.size(); i++) {
      same = same(some.get(i), others.get(i));
    }
    return same;
  }

  @Override
  public void close() {
    wipe(value);
  }

  static void wipe(JsonNode node) {
    if (node instanceof POJONode holder && holder.getPojo() instanceof Password password) {
      password.close();
    }
    node.forEach(DecryptedSecret::wipe);
  }

  /** Says nothing. */
  @Override
  public String toString() {
    return "a decrypted secret";
  }
}
