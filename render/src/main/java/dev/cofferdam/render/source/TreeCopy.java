package dev.cofferdam.render.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.SortedMap;
import java.util.TreeMap;

/** Writes a tree to disk, for engines that read nothing else. */
public final class TreeCopy {

  private TreeCopy() {}

  /**
   * Writes all files of a tree.
   *
   * @param directory one that exists and is empty
   * @throws IllegalArgumentException if the directory is not so, or a path would leave it; nothing
   *     is written then
   * @throws UncheckedIOException if a file cannot be read or written
   */
  public static void copy(SourceTree tree, Path directory) {
    copy(tree, "", directory);
  }

  /**
   * Writes the files below one directory of a tree, which {@code directory} will be the copy of:
   * {@code charts/coder/Chart.yaml} is written as {@code Chart.yaml} if the prefix is {@code
   * charts/coder}. The empty prefix means the whole tree; one that no file is below writes nothing.
   *
   * @see #copy(SourceTree, Path)
   */
  public static void copy(SourceTree tree, String prefix, Path directory) {
    checkEmpty(directory);
    try {
      for (var file : targets(tree, prefix, directory).entrySet()) {
        Files.createDirectories(file.getValue().getParent());
        Files.write(file.getValue(), tree.read(file.getKey()), StandardOpenOption.CREATE_NEW);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SortedMap<String, Path> targets(SourceTree tree, String prefix, Path directory) {
    String start = prefix.isEmpty() ? "" : TreePath.checked(prefix) + "/";
    var targets = new TreeMap<String, Path>();
    for (String file : tree.files()) {
      if (file.startsWith(start)) {
        targets.put(file, target(TreePath.checked(file).substring(start.length()), directory));
      }
    }
    return targets;
  }

  /**
   * A path can pass for a harmless one and still lead elsewhere where a backslash separates names
   * or a colon ends a drive.
   */
  private static Path target(String file, Path directory) {
    Path base = directory.toAbsolutePath().normalize();
    Path target = base.resolve(file).normalize();
    if (!target.startsWith(base) || target.equals(base)) {
      throw new IllegalArgumentException(
          "'" + file + "' would be written outside the directory; rename the file");
    }
    return target;
  }

  private static void checkEmpty(Path directory) {
    try (var entries = Files.newDirectoryStream(directory)) {
      if (entries.iterator().hasNext()) {
        throw new IllegalArgumentException(
            "'" + directory + "' is not empty; give a new directory");
      }
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "'" + directory + "' is no directory that can be read; give an empty one", e);
    }
  }
}
