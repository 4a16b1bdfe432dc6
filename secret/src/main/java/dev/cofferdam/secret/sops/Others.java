package dev.cofferdam.secret.sops;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Ways of sops that this program does not go: other keys than age's, other choices of values. */
final class Others {

  /** The lists of keys that a document may have beside age's (stores/stores.go, Metadata). */
  private static final List<String> KEYS =
      List.of("azure_kv", "gcp_kms", "hc_vault", "hckms", "key_groups", "kms", "pgp");

  private Others() {}

  /** Which of them a document's metadata has. */
  static Stream<String> keys(JsonNode metadata) {
    return KEYS.stream().filter(it -> !isNothing(metadata.path(it)));
  }

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
