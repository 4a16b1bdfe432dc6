package dev.cofferdam.render.kustomize;

import java.util.List;

/** A piece of a text with expressions; all strings are {@link Octets}. */
sealed interface Part {

  /** What stands for itself. */
  record Text(String octets) implements Part {}

  /**
   * What a variable is put in for.
   *
   * @param operator what stands behind the name, such as {@code :-}; empty if nothing does
   * @param arguments what the operator works with; only a default may be of several parts
   */
  record Expression(String variable, String operator, List<Part> arguments) implements Part {

    private static final String DEFAULTS = "=-?+";

    public Expression {
      arguments = List.copyOf(arguments);
    }

    /** Whether the variable may be absent because the expression says what stands in for it. */
    boolean hasDefault() {
      return operator.equals("=")
          || (operator.length() == 2
              && operator.charAt(0) == ':'
              && DEFAULTS.indexOf(operator.charAt(1)) >= 0);
    }
  }
}
