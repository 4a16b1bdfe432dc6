package dev.cofferdam.file;

import dev.cofferdam.resource.RepositoryPath;
import java.util.Optional;
import java.util.function.Function;

/**
 * A file that belongs to its repository and in which a stack keeps one thing current. It is never
 * removed.
 *
 * @param edit the new text from the present one, empty where there is no file; the same text if
 *     nothing is to be done
 */
public record SharedFile(RepositoryPath path, Function<Optional<String>, String> edit)
    implements RepositoryFile {

  /** Both edits, this one first. */
  SharedFile then(SharedFile other) {
    return new SharedFile(path, present -> other.edit.apply(Optional.of(edit.apply(present))));
  }
}
