package dev.cofferdam.constraint;

import java.util.List;

/**
 * A type with rules over more than one of its fields: each is a CEL expression in a {@code
 * ValidationRule}, for the API server and for validators, and the same in Java, for {@code
 * build()}.
 */
public interface Ruled {

  /** Whether each {@code ValidationRule} of the type holds, in the order of the annotations. */
  List<Boolean> rulesKept();
}
