package dev.cofferdam.file;

import dev.cofferdam.resource.RepositoryPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A file that belongs to its repository and in which stacks keep one thing each current. It is
 * never removed.
 *
 * @param edits each gives the new text from the present one, which is empty where there is no file;
 *     the same text if nothing is to be done. A list and not a chain of calls: thousands of stacks
 *     may share a file
 */
public record SharedFile(RepositoryPath path, List<Function<Optional<String>, String>> edits)
    implements RepositoryFile {

  public SharedFile {
    edits = List.copyOf(edits);
  }

  /** A file in which one stack keeps one thing current. */
  public SharedFile(RepositoryPath path, Function<Optional<String>, String> edit) {
    this(path, List.of(edit));
  }

  /** The text that the file shall have, all edits made one after the other. */
  public String edited(Optional<String> present) {
    var text = present;
    for (var edit : edits) {
      text = Optional.of(edit.apply(text));
    }
    return text.orElse("");
  }

  /** All edits of both, those of this one first. */
  SharedFile then(SharedFile other) {
    var all = new ArrayList<>(edits);
    all.addAll(other.edits);
    return new SharedFile(path, all);
  }
}
