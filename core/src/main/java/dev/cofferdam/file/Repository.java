package dev.cofferdam.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * A directory that stacks are written into: the root of a Git repository.
 *
 * <p>Writing is in two steps. {@link #plan} reads and decides; {@link #apply} does it, each file
 * whole or not at all.
 */
public final class Repository {

  private final Path root;

  private Repository(Path root) {
    this.root = root;
  }

  /**
   * The repository at {@code root}, which is created on writing if it does not exist.
   *
   * @throws IllegalArgumentException if there is something else at that place
   */
  public static Repository at(Path root) {
    if (Files.exists(root) && !Files.isDirectory(root)) {
      throw new IllegalArgumentException(
          "'%s' is not a directory; name the root of a repository".formatted(root));
    }
    return new Repository(real(root));
  }

  /** Walks do not enter a root that is a symbolic link. */
  private static Path real(Path root) {
    try {
      return Files.exists(root) ? root.toRealPath() : root;
    } catch (IOException e) {
      throw new UncheckedIOException(
          "cannot find out where '%s' really is; name a directory that can be read".formatted(root),
          e);
    }
  }

  /**
   * What writing these stacks would change. Reads, and changes nothing.
   *
   * @throws IllegalArgumentException if two of the stacks want one path, or a shared file cannot be
   *     edited
   * @throws UncheckedIOException if a file cannot be read
   */
  public Plan plan(List<FileTree> stacks, ForeignFiles foreign) {
    try {
      return new Planning(root, foreign).plan(stacks);
    } catch (IOException e) {
      throw failed("read", e);
    }
  }

  /**
   * What writing these files would change, whatever else their stacks ask for: nothing is removed.
   *
   * @throws UncheckedIOException if a file cannot be read
   */
  public Plan planOnly(List<? extends RepositoryFile> files) {
    try {
      return new Planning(root, ForeignFiles.KEEP).planOnly(files);
    } catch (IOException e) {
      throw failed("read", e);
    }
  }

  /**
   * Carries out a plan: files first, then the lists that name them, then removals.
   *
   * @throws IllegalStateException if the plan has conflicts
   * @throws UncheckedIOException if a file cannot be written; no file is left half written, and the
   *     next run completes what this one did not
   */
  public void apply(Plan plan) {
    if (!plan.conflicts().isEmpty()) {
      throw new IllegalStateException("a plan with conflicts was applied; this is a bug");
    }
    try {
      new Writing(root).write(plan);
    } catch (IOException e) {
      throw failed("write", e);
    }
  }

  private UncheckedIOException failed(String action, IOException e) {
    return new UncheckedIOException(
        "cannot %s in '%s': %s; check its permissions and the space on its disk"
            .formatted(action, root, reason(e)),
        e);
  }

  /** What the operating system says, without the name of a class. */
  private static String reason(IOException e) {
    if (e instanceof AccessDeniedException denied) {
      return "access to '%s' is denied".formatted(denied.getFile());
    }
    if (e instanceof FileSystemException system && system.getReason() != null) {
      return "%s of '%s'".formatted(system.getReason().toLowerCase(Locale.ROOT), system.getFile());
    }
    return String.valueOf(e.getMessage());
  }
}
