package dev.cofferdam.rule.exposure;

import tools.jackson.databind.JsonNode;

/**
 * Texts that somebody else has to finish: with an expression that Flux has left in place, since no
 * variables were given or the object opts out (kustomize-controller, postBuild), or encrypted by
 * SOPS.
 */
final class Unresolved {

  private Unresolved() {}

  static boolean isIn(JsonNode value) {
    return isIn(value.asString(""));
  }

  static boolean isIn(String text) {
    return text.contains("${") || isEncrypted(text);
  }

  /** The same, or with an expression in the way of Kubernetes, {@code $(NAME)}. */
  static boolean isLeft(String text) {
    return isIn(text) || text.contains("$(");
  }

  static boolean isEncrypted(String text) {
    return text.contains("ENC[");
  }
}
