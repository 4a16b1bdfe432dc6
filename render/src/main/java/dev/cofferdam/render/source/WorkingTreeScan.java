package dev.cofferdam.render.source;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Looks through a directory in the manner of {@code git ls-files --cached --others
 * --exclude-standard}.
 */
final class WorkingTreeScan {

  /**
   * A directory to look into; {@code path} is the way to it from the top level, with a slash behind
   * it if it is not that.
   */
  private record Directory(Path place, String path, GitIgnore rules, boolean trackedOnly) {}

  private final Path root;
  private final Optional<GitDirectory> git;
  private final Deque<Directory> pending = new ArrayDeque<>();
  private GitIndex index = GitIndex.none();
  private String prefix = "";

  final SortedMap<String, Path> files = new TreeMap<>();
  final SortedSet<Path> notReadable = new TreeSet<>();
  boolean rootIgnored = false;

  /** Of a directory whose links are resolved. */
  WorkingTreeScan(Path root) {
    this.root = root;
    this.git = GitDirectory.above(root);
  }

  void run() {
    git.map(found -> found.own().resolve("index")).filter(Files::exists).ifPresent(this::readIndex);
    var start = start();
    prefix = start.path();
    rootIgnored = start.trackedOnly();
    pending.push(start);
    while (!pending.isEmpty()) {
      list(pending.pop());
    }
  }

  private void readIndex(Path file) {
    try {
      index = GitIndex.read(file);
    } catch (IOException e) {
      notReadable.add(file);
    }
  }

  /** The root, with all that the directories above it say. */
  private Directory start() {
    Path top = git.map(GitDirectory::topLevel).orElse(root);
    String exclude =
        git.map(found -> TextFile.readOrNothing(found.common().resolve("info/exclude"))).orElse("");
    var at = new Directory(top, "", GitIgnore.at(exclude, ignoreFile(top)), false);
    for (Path name : top.relativize(root)) {
      if (!name.toString().isEmpty()) {
        at = below(at, name.toString(), at.place().resolve(name));
      }
    }
    return at;
  }

  private Directory below(Directory directory, String name, Path place) {
    boolean trackedOnly = directory.trackedOnly() || directory.rules().ignores(name, true);
    var rules = trackedOnly ? directory.rules() : directory.rules().below(name, ignoreFile(place));
    return new Directory(place, directory.path() + name + "/", rules, trackedOnly);
  }

  /** Git does not follow a {@code .gitignore} that is a link. */
  private String ignoreFile(Path directory) {
    Path file = directory.resolve(".gitignore");
    try {
      return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) ? TextFile.read(file) : "";
    } catch (IOException e) {
      notReadable.add(file);
      return "";
    }
  }

  private void list(Directory directory) {
    try (var entries = Files.newDirectoryStream(directory.place())) {
      for (Path entry : entries) {
        visit(directory, entry);
      }
    } catch (IOException | DirectoryIteratorException e) {
      notReadable.add(directory.place());
    }
  }

  private void visit(Directory directory, Path entry) {
    String name = entry.getFileName().toString();
    // Git refuses to track a .GIT too, since it is the same where file names know no case.
    if (name.equalsIgnoreCase(GitDirectory.NAME)) {
      return;
    }
    try {
      var kind = Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      if (kind.isRegularFile()) {
        visitFile(directory, name, entry);
      } else if (kind.isDirectory()) {
        visitDirectory(directory, name, entry);
      }
    } catch (NoSuchFileException e) {
      // Deleted since the directory was listed, so it is absent.
    } catch (IOException e) {
      notReadable.add(entry);
    }
  }

  private void visitFile(Directory directory, String name, Path entry) {
    String path = directory.path() + name;
    if (index.tracks(path)
        || (!directory.trackedOnly() && !directory.rules().ignores(name, false))) {
      if (Files.isReadable(entry)) {
        files.put(path.substring(prefix.length()), entry);
      } else {
        notReadable.add(entry);
      }
    }
  }

  /**
   * A directory with tracked files is gone into even if it is ignored or a repository of its own.
   */
  private void visitDirectory(Directory directory, String name, Path entry) {
    var below = below(directory, name, entry);
    boolean tracked = index.tracksBelow(directory.path() + name);
    if (tracked || (!below.trackedOnly() && GitDirectory.in(entry).isEmpty())) {
      pending.push(below);
    }
  }
}
