package dev.cofferdam.schema;

/** How much of an object a document holds. */
public enum Extent {
  /** All of it. */
  WHOLE,

  /**
   * A part that kustomize or Flux merges into an object of somewhere else: nothing is missing in
   * it, and rules over several fields cannot be judged.
   */
  PATCH
}
