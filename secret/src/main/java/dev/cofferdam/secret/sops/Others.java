package dev.cofferdam.secret.sops;

import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Ways of sops that this program does not go: other keys than age's, other choices of values. */
final class Others {

  private Others() {}

  /** A key with nothing in it does not count: sops writes some so. */
  static void refuse(JsonNode node, Set<String> known) throws Refusal {
    for (var entry : node.properties()) {
      if (!known.contains(entry.getKey()) && !isNothing(entry.getValue())) {
        throw new Refusal(
            "'%s' is not for this program, which knows age and encrypted_regex; leave it out, or use sops itself"
                .formatted(entry.getKey()));
      }
    }
  }

  private static boolean isNothing(JsonNode value) {
    return value.isContainer() ? value.isEmpty() : value.asString("").isEmpty();
  }
}
