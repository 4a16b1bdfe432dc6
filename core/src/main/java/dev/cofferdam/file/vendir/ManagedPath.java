package dev.cofferdam.file.vendir;

import java.util.ArrayDeque;

/**
 * A directory that vendir fills, relative to its {@code vendir.yml}.
 *
 * @param value without {@code .}, trailing slashes and {@code ..}, other than at its beginning;
 *     empty for the directory of the {@code vendir.yml}
 */
record ManagedPath(String value) {

  /** The same directory in the shortest way to write it, as Go's {@code filepath.Clean} has it. */
  static ManagedPath of(String path) {
    var segments = new ArrayDeque<String>();
    for (var segment : path.split("/", -1)) {
      if (segment.equals("..") && !segments.isEmpty() && !segments.getLast().equals("..")) {
        segments.removeLast();
      } else if (!segment.isEmpty() && !segment.equals(".")) {
        segments.addLast(segment);
      }
    }
    return new ManagedPath((path.startsWith("/") ? "/" : "") + String.join("/", segments));
  }

  ManagedPath resolve(String below) {
    return value.isEmpty() ? of(below) : of(value + "/" + below);
  }

  /** Whether the other one is this one, or lies below it. */
  boolean contains(ManagedPath other) {
    return value.isEmpty() || (other.value + "/").startsWith(value + "/");
  }

  boolean overlaps(ManagedPath other) {
    return contains(other) || other.contains(this);
  }

  /** The way from this one down to the other, {@code .} if they are the same. */
  String to(ManagedPath other) {
    return other.equals(this)
        ? "."
        : other.value.substring(value.isEmpty() ? 0 : value.length() + 1);
  }

  @Override
  public String toString() {
    return value;
  }
}
