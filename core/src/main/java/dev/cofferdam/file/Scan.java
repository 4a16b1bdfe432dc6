package dev.cofferdam.file;

import dev.cofferdam.resource.RepositoryPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One walk through a repository, for what stacks generated earlier. Reads no more of a file than
 * its first line.
 */
final class Scan extends SimpleFileVisitor<Path> {

  private static final int LONGEST_LINE = 1024;
  private static final Set<String> NOT_OURS = Set.of(".git", "node_modules");

  private final Path root;
  private final Set<String> stacks;
  private final Set<Path> known;
  private final List<RepositoryPath> owned = new ArrayList<>();
  private final List<Path> debris = new ArrayList<>();

  private Scan(Path root, List<String> stacks, Set<Path> known) {
    this.root = root;
    this.stacks = new HashSet<>(stacks);
    this.known = known;
  }

  /** Looks into no file that is {@code known}. */
  static Scan of(Path root, List<String> stacks, Set<Path> known) throws IOException {
    var scan = new Scan(root, stacks, known);
    if (Files.isDirectory(root)) {
      Files.walkFileTree(root, scan);
    }
    return scan;
  }

  /** The files that say of themselves that one of the stacks generated them at this place. */
  List<RepositoryPath> owned() {
    return owned;
  }

  /** Unfinished files of a run that was killed, of those that are known. */
  List<Path> debris() {
    return debris;
  }

  @Override
  public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
    return !directory.equals(root) && NOT_OURS.contains(directory.getFileName().toString())
        ? FileVisitResult.SKIP_SUBTREE
        : FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
    var name = file.getFileName().toString();
    if (attributes.isRegularFile() && name.endsWith(Writing.UNFINISHED)) {
      Writing.finished(file).filter(known::contains).ifPresent(it -> debris.add(file));
    } else if (attributes.isRegularFile() && (name.endsWith(".yaml") || name.endsWith(".yml"))) {
      lookAt(file);
    }
    return FileVisitResult.CONTINUE;
  }

  /** What cannot be read was not written by us. */
  @Override
  public FileVisitResult visitFileFailed(Path file, IOException e) {
    return FileVisitResult.CONTINUE;
  }

  private void lookAt(Path file) throws IOException {
    if (known.contains(file) || !Files.isReadable(file)) {
      return;
    }
    try (var in = Files.newInputStream(file)) {
      var head = new String(in.readNBytes(LONGEST_LINE), StandardCharsets.UTF_8);
      var here = root.relativize(file).toString().replace('\\', '/');
      Owner.tryParse(head)
          .filter(owner -> stacks.contains(owner.stack()) && owner.path().value().equals(here))
          .ifPresent(owner -> owned.add(owner.path()));
    }
  }
}
