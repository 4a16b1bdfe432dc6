package dev.cofferdam.snapshot;

import dev.cofferdam.file.Synthesis;
import dev.cofferdam.resource.Stack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/** The reviewed files of a project's stacks: a directory per stack, below it the real paths. */
public final class Snapshots {

  private final Path root;
  private final SnapshotMode mode;

  private Snapshots(Path root, SnapshotMode mode) {
    this.root = root;
    this.mode = mode;
  }

  /** The snapshots below {@code root}. */
  public static Snapshots in(Path root, SnapshotMode mode) {
    return new Snapshots(root, mode);
  }

  /**
   * Fails unless the stack writes exactly the files below the directory of its name, byte for byte,
   * and no others. In {@link SnapshotMode#UPDATE} replaces them instead.
   */
  public void assertMatches(Stack stack) {
    var snapshot = new Snapshot(root.resolve(stack.name()));
    var files = Synthesis.of(stack).texts();
    if (mode == SnapshotMode.UPDATE) {
      snapshot.accept(files);
    }
    snapshot.assertMatches(files);
  }

  /**
   * Fails if there is a directory of snapshots that none of these stacks writes.
   *
   * @param besides directories below the root that are no snapshots
   */
  public void assertNoOrphans(Collection<String> stacks, Collection<String> besides) {
    var orphans =
        directories().stream()
            .filter(name -> !stacks.contains(name) && !besides.contains(name))
            .toList();
    if (!orphans.isEmpty()) {
      throw new AssertionError(
          "no stack writes the snapshots %s in '%s'; remove them".formatted(orphans, root));
    }
  }

  private List<String> directories() {
    try (var found = Files.list(root)) {
      return found
          .filter(Files::isDirectory)
          .map(directory -> directory.getFileName().toString())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
