package dev.cofferdam.render;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cofferdam.file.Synthesis;
import dev.cofferdam.render.source.GitFacts;
import dev.cofferdam.render.source.OverlaidTree;
import dev.cofferdam.render.source.SourceTree;
import dev.cofferdam.render.source.WorkingTree;
import dev.cofferdam.resource.Manifest;
import dev.cofferdam.resource.Stack;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A repository, and the part of it whose Flux objects are rendered.
 *
 * @param tree all files of the repository
 * @param prefix the directory that Flux objects are looked for in, from the root of the tree; empty
 *     for the root
 * @param git what Git says of the repository, if it is one
 * @param constructs for files that a stack makes, the path of the construct
 * @param notReadable the places that the system would not let us read
 * @param own whether every GitRepository means this repository
 */
public record Scope(
    SourceTree tree,
    String prefix,
    Optional<GitFacts> git,
    SortedMap<String, String> constructs,
    SortedSet<String> notReadable,
    boolean own) {

  public Scope {
    constructs = Collections.unmodifiableSortedMap(new TreeMap<>(constructs));
    notReadable = Collections.unmodifiableSortedSet(new TreeSet<>(notReadable));
  }

  /**
   * A directory of a repository. The root is the nearest directory upwards that Git keeps, or the
   * directory itself if there is none.
   *
   * @throws IllegalArgumentException if it is no directory
   */
  public static Scope of(Path directory) {
    if (!Files.isDirectory(directory)) {
      throw new IllegalArgumentException(
          "'%s' is no directory; name the directory of a repository".formatted(directory));
    }
    var git = GitFacts.of(directory);
    var real = real(directory);
    var root = git.map(facts -> real(facts.topLevel())).filter(real::startsWith).orElse(real);
    var tree = WorkingTree.at(shownRoot(directory, real, root));
    var prefix = root.relativize(real).toString().replace(File.separatorChar, '/');
    return new Scope(tree, prefix, git, new TreeMap<>(), tree.notReadable(), false);
  }

  /**
   * A stack as it would be written into a repository, whatever is there now.
   *
   * @param root the root of the repository; may not exist yet
   * @throws IllegalArgumentException if the stack cannot be synthesized
   */
  public static Scope of(Stack stack, Path root) {
    boolean exists = Files.isDirectory(root);
    SourceTree below = exists ? WorkingTree.at(root) : new NoFiles(root);
    var files = new TreeMap<String, byte[]>();
    Synthesis.of(stack).texts().forEach((path, text) -> files.put(path, text.getBytes(UTF_8)));
    var constructs = new TreeMap<String, String>();
    for (Manifest manifest : stack.manifests()) {
      var path = stack.directory().resolve(manifest.fileName()).value();
      constructs.put(path, manifest.origin().toString());
    }
    return new Scope(
        OverlaidTree.of(below, files),
        stack.directory().value(),
        exists ? GitFacts.of(root) : Optional.empty(),
        constructs,
        new TreeSet<>(),
        true);
  }

  /**
   * The same without what this program has written into a directory: rendered objects are no source
   * of themselves.
   *
   * @throws IllegalArgumentException if the scope itself lies in the directory
   */
  public Scope without(Path directory) {
    var root = Path.of(tree.shown(""));
    if (!Files.isDirectory(directory) || !Files.isDirectory(root)) {
      return this;
    }
    var real = real(directory);
    if (real(root).resolve(prefix).startsWith(real)) {
      throw new IllegalArgumentException(
          "'%s' holds what is to be rendered; name another directory to write to"
              .formatted(directory));
    }
    if (!real.startsWith(real(root))) {
      return this;
    }
    var path = real(root).relativize(real).toString().replace(File.separatorChar, '/');
    return new Scope(PrunedTree.of(tree, path), prefix, git, constructs, notReadable, own);
  }

  /** Whether a path of the tree is inside of the part that is rendered. */
  boolean contains(String path) {
    return prefix.isEmpty() || path.startsWith(prefix + "/");
  }

  /** The root as it is reached from what was asked for, so that paths are shown that way. */
  private static Path shownRoot(Path directory, Path real, Path root) {
    var shown = directory;
    for (int i = root.getNameCount(); i < real.getNameCount(); i++) {
      shown = shown.resolve("..");
    }
    return shown.normalize().toString().isEmpty() ? Path.of(".") : shown.normalize();
  }

  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      throw new UncheckedIOException("'%s' cannot be read".formatted(path), e);
    }
  }
}
