package dev.cofferdam.render;

import tools.jackson.databind.JsonNode;

/** What SOPS leaves behind in a file that it has encrypted (getsops/sops, the key of a tree). */
final class Sops {

  static final String KEY = "sops";

  private Sops() {}

  static boolean isEncrypted(JsonNode object) {
    return object.path(KEY).path("mac").isString();
  }
}
