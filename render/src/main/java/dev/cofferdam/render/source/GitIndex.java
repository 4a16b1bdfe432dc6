package dev.cofferdam.render.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.eclipse.jgit.dircache.DirCache;

/** The files that Git tracks, by their paths from the top level. */
record GitIndex(NavigableSet<String> paths) {

  /** No file is tracked where there is no index yet. */
  static GitIndex none() {
    return new GitIndex(new TreeSet<>());
  }

  /**
   * Reads an index file.
   *
   * @throws IOException if it is damaged, or of a kind that JGit does not know (split, sparse,
   *     SHA-256)
   */
  static GitIndex read(Path file) throws IOException {
    // Without its FS, which only writing needs, JGit reads this file and nothing else.
    var index = new DirCache(file.toFile(), null);
    try {
      index.read();
    } catch (RuntimeException e) {
      throw new IOException("index of Git cannot be understood", e);
    }
    var paths = new TreeSet<String>();
    for (int i = 0; i < index.getEntryCount(); i++) {
      paths.add(index.getEntry(i).getPathString());
    }
    return new GitIndex(paths);
  }

  boolean tracks(String path) {
    return paths.contains(path);
  }

  boolean tracksBelow(String directory) {
    String first = paths.ceiling(directory + "/");
    return first != null && first.startsWith(directory + "/");
  }
}
