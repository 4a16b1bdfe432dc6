package dev.cofferdam.rule.leak;

import dev.cofferdam.rule.exposure.Field;
import org.jspecify.annotations.Nullable;

/**
 * One step of the way to a text; written out only for what is reported.
 *
 * @param above empty at the top
 * @param name of a field; empty for an item of a list
 */
record Step(@Nullable Step above, String name, int index) {

  private static final int INSIDE = -2;

  static Step field(@Nullable Step above, String name) {
    return new Step(above, name, -1);
  }

  static Step item(Step above, int index) {
    return new Step(above, "", index);
  }

  /** From a text to what is written in it. */
  static Step inside(Step above) {
    return new Step(above, "", INSIDE);
  }

  /** Whether it is in what is written in a text. */
  boolean isInText() {
    return text() != null;
  }

  /** The way to the text that it is in. */
  private @Nullable Step text() {
    for (var it = this; it != null; it = it.above()) {
      if (it.index() == INSIDE) {
        return it.above();
      }
    }
    return null;
  }

  boolean isItem() {
    return index >= 0;
  }

  /** The name of the nearest field. */
  String nearestName() {
    return isItem() && above != null ? above.nearestName() : name;
  }

  /** As in every message, such as {@code spec.ports[0].name}; of what is in a text, the text. */
  String path() {
    var text = text();
    if (text != null) {
      return text.path();
    }
    var before = above == null ? "" : above.path();
    return isItem() ? "%s[%d]".formatted(before, index) : Field.step(before, name);
  }
}
