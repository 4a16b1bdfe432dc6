package dev.cofferdam.cli;

import dev.cofferdam.render.source.GitFacts;
import dev.cofferdam.render.source.WorkingTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** What Git would let everybody read. */
final class CommittedFiles {

  private CommittedFiles() {}

  /**
   * What to do about a file that Git tracks, or would with the next {@code git add}; of a link,
   * also about what it leads to.
   */
  static Optional<String> warning(Path file) {
    return places(file)
        .filter(CommittedFiles::isCommitted)
        .findFirst()
        .map(
            it ->
                "Git does not ignore '%s'; add a line %s to .gitignore, and if it was ever committed, change the password"
                    .formatted(it, it.getFileName()));
  }

  private static Stream<Path> places(Path file) {
    try {
      return Files.isSymbolicLink(file) ? Stream.of(file, file.toRealPath()) : Stream.of(file);
    } catch (IOException e) {
      return Stream.of(file); // It leads nowhere.
    }
  }

  private static boolean isCommitted(Path file) {
    var directory = file.resolveSibling("");
    return Files.exists(file)
        && GitFacts.of(directory).isPresent()
        && WorkingTree.at(directory).files().contains(file.getFileName().toString());
  }
}
