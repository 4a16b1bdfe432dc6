package dev.cofferdam.constraint;

/**
 * A constraint that an object breaks.
 *
 * @param path the field, such as {@code spec.valuesFrom[0].name}; empty for the object as a whole
 * @param text what is wrong with it and what to do instead, in words that follow the path
 */
public record Violation(String path, String text) {

  @Override
  public String toString() {
    return path.isEmpty() ? text : path + " " + text;
  }
}
