package dev.cofferdam.render.helm;

import java.util.ArrayDeque;
import java.util.Optional;

/** Paths as people write them. */
final class TreePath {

  private TreePath() {}

  /** Without {@code .} and {@code ..}; empty if it leaves the root. */
  static Optional<String> of(String path) {
    var parts = new ArrayDeque<String>();
    for (var part : path.split("/", -1)) {
      if (part.equals("..")) {
        if (parts.pollLast() == null) {
          return Optional.empty();
        }
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.addLast(part);
      }
    }
    return Optional.of(String.join("/", parts));
  }
}
