package dev.cofferdam.render;

import java.util.ArrayDeque;
import java.util.Deque;

/** Paths inside of a source, which nothing leads out of. */
final class Paths {

  private Paths() {}

  /** Without {@code .} and {@code ..}; one that leads upwards out of the root stays at the root. */
  static String clean(String path) {
    Deque<String> parts = new ArrayDeque<>();
    for (String part : path.split("/", -1)) {
      if (part.equals("..")) {
        parts.pollLast();
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.addLast(part);
      }
    }
    return String.join("/", parts);
  }
}
