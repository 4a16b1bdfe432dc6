package dev.cofferdam.render.source;

import java.util.Arrays;

/** The rules for a path of a {@link SourceTree}. */
final class TreePath {

  private TreePath() {}

  /**
   * Returns the path.
   *
   * @throws IllegalArgumentException if it is not relative, with slashes and without {@code .},
   *     {@code ..} and empty names
   */
  static String checked(String path) {
    if (path.indexOf('\0') >= 0
        || Arrays.stream(path.split("/", -1)).anyMatch(TreePath::isNoName)) {
      throw new IllegalArgumentException(
          "path of a file must be relative to the root, with slashes and without '.', '..' and empty names, got '"
              + path
              + "'");
    }
    return path;
  }

  private static boolean isNoName(String name) {
    return name.isEmpty() || name.equals(".") || name.equals("..");
  }
}
