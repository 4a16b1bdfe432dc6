package dev.cofferdam.render.helm;

import tools.jackson.databind.node.ObjectNode;

/**
 * An object that a template gave.
 *
 * @param template as Helm names it, such as {@code coder/charts/libcoder/templates/role.yaml}; a
 *     chart inside goes by its alias
 */
public record RenderedDocument(ObjectNode object, String template) {

  public String kind() {
    return object.path("kind").asString("");
  }

  public String name() {
    return object.path("metadata").path("name").asString("");
  }
}
