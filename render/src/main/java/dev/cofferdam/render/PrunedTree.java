package dev.cofferdam.render;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cofferdam.file.Owner;
import dev.cofferdam.render.source.SourceTree;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/** A tree without the files that this program has written into one of its directories. */
record PrunedTree(SourceTree tree, SortedSet<String> files) implements SourceTree {

  PrunedTree {
    files = Collections.unmodifiableSortedSet(new TreeSet<>(files));
  }

  /**
   * @param directory its path in the tree
   */
  static PrunedTree of(SourceTree tree, String directory) {
    var files = new TreeSet<>(tree.files());
    files.removeIf(
        file ->
            file.startsWith(directory + "/")
                && isWritten(tree.read(file), file.substring(directory.length() + 1)));
    return new PrunedTree(tree, files);
  }

  /** Each begins with a line that names its place. */
  private static boolean isWritten(byte[] file, String place) {
    return Owner.tryParse(new String(file, UTF_8))
        .filter(owner -> owner.path().value().equals(place))
        .isPresent();
  }

  @Override
  public byte[] read(String path) {
    if (!files.contains(path)) {
      throw new IllegalArgumentException(
          "there is no file '%s'; ask for one of its files".formatted(path));
    }
    return tree.read(path);
  }

  @Override
  public String shown(String path) {
    return tree.shown(path);
  }
}
