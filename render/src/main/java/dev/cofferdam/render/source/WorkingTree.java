package dev.cofferdam.render.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The files below a directory as a fresh clone would have them if all were committed: those that
 * Git tracks, and those that it does not ignore. Nested repositories are absent, and so are
 * symbolic links, which Flux drops too; none is followed.
 *
 * <p>Ignored is what the {@code .gitignore} files say, from the top level of the repository down,
 * and its {@code info/exclude}. The excludes of the user are not read, since they differ from
 * machine to machine. Where there is no repository, {@code .gitignore} files from the root down
 * count all the same.
 *
 * <p>The directory is looked through once; files that come later are not seen. Files that Git
 * tracks but has not put there (a sparse checkout, a deleted file) are not seen either.
 */
public final class WorkingTree implements SourceTree {

  private final String root;
  private final NavigableMap<String, Path> files;
  private final SortedSet<String> notReadable;
  private final boolean rootIgnored;

  private WorkingTree(String root, WorkingTreeScan scan) {
    this.root = root;
    this.files = Collections.unmodifiableNavigableMap(new TreeMap<>(scan.files));
    var places = new TreeSet<String>();
    scan.notReadable.forEach(place -> places.add(withSlashes(place)));
    this.notReadable = Collections.unmodifiableSortedSet(places);
    this.rootIgnored = scan.rootIgnored;
  }

  /**
   * Looks through a directory.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static WorkingTree at(Path root) {
    try {
      if (Files.isDirectory(root)) {
        var scan = new WorkingTreeScan(root.toRealPath());
        scan.run();
        return new WorkingTree(withSlashes(root.normalize()), scan);
      }
    } catch (IOException e) {
      throw notDirectory(root);
    }
    throw notDirectory(root);
  }

  private static IllegalArgumentException notDirectory(Path root) {
    return new IllegalArgumentException(
        "root of a working tree must be a directory, got '" + root + "'");
  }

  private static String withSlashes(Path path) {
    return path.toString().replace(path.getFileSystem().getSeparator(), "/");
  }

  @Override
  public SortedSet<String> files() {
    return files.navigableKeySet();
  }

  @Override
  public byte[] read(String path) {
    Path file = files.get(path);
    if (file == null) {
      throw new IllegalArgumentException(
          "there is no file '" + path + "' in '" + root + "'; ask for one of its files");
    }
    try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(
          "'%s' cannot be read; see to it that it can".formatted(shown(path)), e);
    }
  }

  /** The root as it was given, and the path. */
  @Override
  public String shown(String path) {
    return root.isEmpty() || root.endsWith("/") ? root + path : root + "/" + path;
  }

  /**
   * What could not be read, so that files are missing or too many: files, directories, {@code
   * .gitignore} files, the index of Git. With their full paths, links resolved.
   */
  public SortedSet<String> notReadable() {
    return notReadable;
  }

  /**
   * Whether Git ignores the root itself, so that only what is tracked below it is among the files.
   */
  public boolean rootIgnored() {
    return rootIgnored;
  }
}
