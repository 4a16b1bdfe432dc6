package dev.cofferdam.cli;

import dev.cofferdam.render.source.GitFacts;
import dev.cofferdam.render.source.WorkingTree;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What Git would let everybody read. */
final class CommittedFiles {

  private CommittedFiles() {}

  /** What to do about a file that Git tracks, or would with the next {@code git add}. */
  static Optional<String> warning(Path file) {
    var directory = file.resolveSibling("");
    boolean committed =
        Files.exists(file)
            && GitFacts.of(directory).isPresent()
            && WorkingTree.at(directory).files().contains(file.getFileName().toString());
    return committed
        ? Optional.of(
            "Git does not ignore '%s'; add a line %s to .gitignore, and if it was ever committed, change the password"
                .formatted(file, file.getFileName()))
        : Optional.empty();
  }
}
