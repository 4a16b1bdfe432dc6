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

  static boolean isEncrypted(String text) {
    return text.contains("ENC[");
  }
}
