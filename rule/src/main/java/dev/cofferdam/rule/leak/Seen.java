package dev.cofferdam.rule.leak;

import dev.cofferdam.render.RenderedObject;
import java.util.Optional;

/**
 * A secret where it was first written down.
 *
 * @param made the object that a chart puts it into, if only that shows that it is one
 */
record Seen(Leaf leaf, Sighting sighting, Optional<RenderedObject> made) {

  Seen(Leaf leaf, Sighting sighting) {
    this(leaf, sighting, Optional.empty());
  }

  Area area() {
    return leaf.area();
  }

  boolean is(Sighting.Kind kind) {
    return sighting.kind() == kind;
  }

  @Override
  public String toString() {
    return leaf + ": " + sighting;
  }

  /** {@code in line 3}, where the text has lines; else empty. */
  String inLine() {
    return sighting.line() > 0 ? " in line %d".formatted(sighting.line()) : "";
  }
}
