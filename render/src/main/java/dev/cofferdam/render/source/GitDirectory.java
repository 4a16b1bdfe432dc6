package dev.cofferdam.render.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where Git keeps what it knows of a working tree: {@code .git}, or the directory that a file of
 * that name points to, as in submodules and further worktrees (gitrepository-layout).
 *
 * @param own what belongs to this working tree: {@code HEAD}, {@code index}
 * @param common what all worktrees of the repository share: {@code config}, {@code info/exclude}
 */
record GitDirectory(Path topLevel, Path own, Path common) {

  static final String NAME = ".git";
  private static final String POINTER = "gitdir:";

  /**
   * That of the nearest directory upwards, this one included; a link is followed first, as Git
   * does.
   */
  static Optional<GitDirectory> above(Path directory) {
    for (Path at = real(directory); at != null; at = at.getParent()) {
      var found = in(at);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /**
   * That of exactly this directory. A {@code .git} that is empty is none, to Git neither; a pointer
   * is one even if it leads nowhere, since the repository may be out of reach (a container that
   * sees the working tree alone).
   */
  static Optional<GitDirectory> in(Path directory) {
    Path git = directory.resolve(NAME);
    if (Files.exists(git.resolve("HEAD"), LinkOption.NOFOLLOW_LINKS)) {
      return Optional.of(of(directory, git));
    }
    String text = TextFile.readOrNothing(git);
    return text.startsWith(POINTER)
        ? Optional.of(of(directory, resolved(directory, text.substring(POINTER.length()), git)))
        : Optional.empty();
  }

  private static GitDirectory of(Path directory, Path own) {
    String common = TextFile.readOrNothing(own.resolve("commondir"));
    return new GitDirectory(directory, own, resolved(own, common, own));
  }

  private static Path resolved(Path base, String text, Path otherwise) {
    try {
      return text.isBlank() ? otherwise : base.resolve(text.strip()).normalize();
    } catch (InvalidPathException e) {
      return otherwise;
    }
  }

  private static Path real(Path directory) {
    try {
      return directory.toRealPath();
    } catch (IOException e) {
      return directory.toAbsolutePath().normalize();
    }
  }
}
