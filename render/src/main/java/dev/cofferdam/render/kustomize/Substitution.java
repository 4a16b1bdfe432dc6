package dev.cofferdam.render.kustomize;

import tools.jackson.databind.node.ObjectNode;

/** What became of an object whose variables were to be put in. */
public sealed interface Substitution {

  /**
   * The object as Flux would apply it.
   *
   * @param object the one that was given if nothing had to be done to it
   */
  record Substituted(ObjectNode object) implements Substitution {}

  /**
   * Flux would refuse the object.
   *
   * @param text what is wrong and what to do; names variables, never what they stand for
   */
  record Failed(String text) implements Substitution {}
}
