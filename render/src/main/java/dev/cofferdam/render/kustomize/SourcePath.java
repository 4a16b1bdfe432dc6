package dev.cofferdam.render.kustomize;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Walks along paths by their text. */
final class SourcePath {

  private SourcePath() {}

  /**
   * Goes from a directory along a path.
   *
   * @param clamp whether one who would leave the root stays there instead (securejoin)
   * @return empty if the path leaves the root
   */
  static Optional<String> walk(String directory, String path, boolean clamp) {
    Deque<String> parts = new ArrayDeque<>();
    for (var part : List.of((directory + "/" + path).split("/", -1))) {
      if (part.equals("..")) {
        if (parts.pollLast() == null && !clamp) {
          return Optional.empty();
        }
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.addLast(part);
      }
    }
    return Optional.of(String.join("/", parts));
  }
}
