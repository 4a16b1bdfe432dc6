package dev.cofferdam.rule.leak;

import dev.cofferdam.render.RenderedObject;

/**
 * A text of an object.
 *
 * @param name what tells of it: that of its field, of its list, or of the pair that it is the value
 *     of
 * @param text may be secret, so never to be printed; of a Secret it is decoded
 */
record Leaf(RenderedObject object, Step step, Area area, String name, String text) {

  /** Where it stands in the object. */
  String field() {
    return step.path();
  }

  boolean isOfChart() {
    return object.origin().release().isPresent();
  }

  /** Whether both are of one object, which is quicker to tell than whether two are equal. */
  @SuppressWarnings("ReferenceEquality")
  boolean isBeside(Leaf other) {
    return object == other.object;
  }

  /** Whether it is in a Secret that somebody has written, not a chart. */
  boolean isOfWrittenSecret() {
    return area == Area.SECRET && !isOfChart();
  }

  @Override
  public String toString() {
    return object + ": " + field();
  }
}
