package dev.cofferdam.report.format;

import java.io.PrintWriter;
import java.util.List;
import java.util.function.Function;

/** Writes as many lines as there is room for, and how many there would have been. */
final class BoundedLines {

  private final PrintWriter out;
  private int room;
  private int leftOut;

  /**
   * @param room in UTF-16 units, line feeds included
   */
  BoundedLines(PrintWriter out, int room) {
    this.out = out;
    this.room = room;
  }

  /** After the first that does not fit none is written. */
  <T> BoundedLines addAll(List<T> items, Function<T, String> line) {
    for (T item : items) {
      if (leftOut == 0) {
        add(line.apply(item));
      } else {
        leftOut++;
      }
    }
    return this;
  }

  private void add(String line) {
    room -= line.length() + 1;
    if (room < 0) {
      leftOut++;
    } else {
      out.print(line + "\n");
    }
  }

  /** Says what is left out, if something is. */
  void end() {
    if (leftOut > 0) {
      out.print("\n%s more left out, for want of room\n".formatted(leftOut));
    }
  }
}
