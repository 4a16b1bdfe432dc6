package dev.cofferdam.render.source;

import java.util.SortedSet;

/**
 * Files below one root, by their paths: relative to the root, with slashes, without {@code .} and
 * {@code ..}. Directories, symbolic links and other special files are not among them.
 */
public interface SourceTree {

  /** The paths of all files, in order. */
  SortedSet<String> files();

  /**
   * The content of a file.
   *
   * @throws IllegalArgumentException if there is no such file
   * @throws java.io.UncheckedIOException if it cannot be read
   */
  byte[] read(String path);

  /** A path as the person who asked would write it, for messages. */
  String shown(String path);
}
