package dev.cofferdam.render.kustomize;

import tools.jackson.databind.node.ObjectNode;

/**
 * One object of a file, as kustomize reads it.
 *
 * @param file its path in the source
 * @param line where it begins
 */
record Manifest(String file, int line, ObjectNode value) {

  String kind() {
    return value.path("kind").asString("");
  }

  /** For messages. */
  String shown() {
    var name = value.path("metadata").path("name").asString("");
    var namespace = value.path("metadata").path("namespace").asString("");
    return kind() + " " + (namespace.isEmpty() ? "" : namespace + "/") + name;
  }

  BuildRefusal refusal(String text) {
    return BuildRefusal.of(file, line, text);
  }
}
