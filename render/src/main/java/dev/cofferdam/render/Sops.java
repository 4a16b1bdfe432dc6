package dev.cofferdam.render;

import dev.cofferdam.render.helm.ConfigData;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What SOPS leaves behind in a file that it has encrypted (getsops/sops, the key of a tree). */
final class Sops {

  static final String KEY = "sops";

  private Sops() {}

  /** Whether it holds what is encrypted and is not said to: kustomize made it of a file that is. */
  static boolean isMadeOfEncrypted(ObjectNode object) {
    boolean holds = Manifests.is(object, "", "Secret") || Manifests.is(object, "", "ConfigMap");
    return holds && !object.has(KEY) && ConfigData.of(object).isEncrypted();
  }

  static boolean isEncrypted(JsonNode object) {
    return object.path(KEY).path("mac").isString();
  }
}
