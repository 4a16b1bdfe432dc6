package dev.cofferdam.render.kustomize;

import dev.cofferdam.render.source.SourceTree;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/** The files of a source, with the directories that they are in. The root is the empty path. */
final class SourceFiles {

  /** In the order in which both Flux and kustomize look for them (kustomize konfig). */
  static final List<String> KUSTOMIZATION_NAMES =
      List.of("kustomization.yaml", "kustomization.yml", "Kustomization");

  private final SourceTree tree;
  private final SortedSet<String> files;

  SourceFiles(SourceTree tree) {
    this.tree = tree;
    this.files = tree.files();
  }

  boolean isFile(String path) {
    return files.contains(path);
  }

  boolean isDirectory(String path) {
    return path.isEmpty() || !below(path).isEmpty();
  }

  /** All files in a directory and its directories, in order. */
  SortedSet<String> below(String directory) {
    return directory.isEmpty() ? files : files.subSet(directory + "/", directory + "0");
  }

  /** The files in a directory itself. */
  List<String> in(String directory) {
    int start = directory.isEmpty() ? 0 : directory.length() + 1;
    return below(directory).stream().filter(it -> it.indexOf('/', start) < 0).toList();
  }

  /** The kustomization files in a directory: one, if all is well. */
  List<String> kustomizationsIn(String directory) {
    return KUSTOMIZATION_NAMES.stream()
        .map(name -> join(directory, name))
        .filter(this::isFile)
        .toList();
  }

  byte[] read(String path) {
    return tree.read(path);
  }

  String shown(String path) {
    return tree.shown(path);
  }

  static String join(String directory, String name) {
    return directory.isEmpty() ? name : directory + "/" + name;
  }

  /** Whether a file is one that kustomize begins with. */
  static boolean isKustomization(String path) {
    return KUSTOMIZATION_NAMES.contains(path.substring(path.lastIndexOf('/') + 1));
  }

  /** Whether Flux takes a file for manifests if nobody lists any. */
  static boolean isYaml(String path) {
    return path.endsWith(".yaml") || path.endsWith(".yml");
  }

  /**
   * Where a path leads from a directory, as text alone decides it.
   *
   * @return empty if it is absolute or leads out of the source
   */
  static Optional<String> resolve(String directory, String path) {
    return path.startsWith("/") ? Optional.empty() : SourcePath.walk(directory, path, false);
  }

  /**
   * The path in the source that {@code spec.path} stands for: whatever it says, it stays inside.
   */
  static String clamp(String path) {
    return SourcePath.walk("", path, true).orElseThrow();
  }
}
