package dev.cofferdam.document;

/**
 * Where something stands in a file.
 *
 * @param line from 1
 * @param column from 1, in code points
 */
public record Place(int line, int column) {

  /** As editors read it: {@code 3:7}. */
  @Override
  public String toString() {
    return line + ":" + column;
  }
}
