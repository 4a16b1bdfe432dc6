package dev.cofferdam.schema;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The files below a directory that may hold manifests. Symbolic links are not followed, so that a
 * walk ends and stays where it was sent.
 */
final class ManifestFiles extends SimpleFileVisitor<Path> {

  private static final Set<String> NOT_LOOKED_INTO = Set.of(".git", "node_modules");
  private static final String CHART = "Chart.yaml";

  private final SortedMap<Path, String> files = new TreeMap<>();
  private final SortedMap<Path, String> templates = new TreeMap<>();
  private final SortedSet<Path> charts = new TreeSet<>();
  private final List<String> notReadable = new ArrayList<>();
  private final Deque<Path> enclosing = new ArrayDeque<>();
  private final Path real;
  private final Path shown;

  private ManifestFiles(Path root, Path real) {
    this.shown = root.normalize();
    this.real = real;
  }

  /**
   * Looks through a directory, or takes one file.
   *
   * @throws IllegalArgumentException if there is no such thing
   */
  static ManifestFiles below(Path root) {
    try {
      if (!Files.exists(root)) {
        throw new IllegalArgumentException(
            "'%s' does not exist; name a directory or a file".formatted(root));
      }
      var found = new ManifestFiles(root, root.toRealPath());
      chartOf(found.real).ifPresent(found.enclosing::push);
      if (Files.isRegularFile(found.real)) {
        var kept = found.isTemplate(found.real) ? found.templates : found.files;
        kept.put(found.real, found.show(found.real));
        return found;
      }
      Files.walkFileTree(found.real, found);
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException("'%s' cannot be read".formatted(root), e);
    }
  }

  /** The chart that a directory is inside of. */
  private static Optional<Path> chartOf(Path directory) {
    for (var up = directory.getParent(); up != null; up = up.getParent()) {
      if (Files.isRegularFile(up.resolve(CHART))) {
        return Optional.of(up);
      }
    }
    return Optional.empty();
  }

  /** What may be manifests, each with the path to show. */
  SortedMap<Path, String> files() {
    return files;
  }

  /** What Helm makes manifests from, each with the path to show; it is no YAML yet. */
  SortedMap<Path, String> templates() {
    return templates;
  }

  /** The directories of charts. */
  SortedSet<Path> charts() {
    return charts;
  }

  /** The paths that the system would not let us read. */
  List<String> notReadable() {
    return notReadable;
  }

  @Override
  public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
    if (!directory.equals(real) && NOT_LOOKED_INTO.contains(directory.getFileName().toString())) {
      return FileVisitResult.SKIP_SUBTREE;
    }
    if (Files.isRegularFile(directory.resolve(CHART))) {
      charts.add(directory);
      enclosing.push(directory);
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult postVisitDirectory(Path directory, IOException e) {
    if (directory.equals(enclosing.peek())) {
      enclosing.pop();
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    if (attributes.isRegularFile()) {
      if (isTemplate(file)) {
        templates.put(file, show(file));
      } else if (isCandidate(file.getFileName().toString())) {
        files.put(file, show(file));
      }
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException e) {
    notReadable.add(show(file));
    return FileVisitResult.CONTINUE;
  }

  private boolean isTemplate(Path file) {
    return enclosing.stream().anyMatch(chart -> file.startsWith(chart.resolve("templates")));
  }

  private static boolean isCandidate(String name) {
    return name.endsWith(".yaml")
        || name.endsWith(".yml")
        || name.endsWith(".json")
        || name.equals("Kustomization");
  }

  private String show(Path file) {
    return shown.resolve(real.relativize(file)).toString().replace(File.separatorChar, '/');
  }
}
