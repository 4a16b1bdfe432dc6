package dev.cofferdam.file;

import dev.cofferdam.resource.RepositoryPath;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A file that a stack lists and does not write: the command {@code secret} does, with what is
 * secret and encrypted with SOPS. It has to be there before the stack is written, for Flux applies
 * nothing of a directory whose list names a file that is missing. Its first line names no {@link
 * Owner}, so that it stays where it is when the stack no longer lists it.
 */
public record EncryptedFile(RepositoryPath path, String stack) implements RepositoryFile {

  /** SOPS says at the root of the tree with what it has encrypted it (getsops/sops). */
  private static final Pattern ENCRYPTED =
      Pattern.compile("^(sops:|\"sops\":)\\s", Pattern.MULTILINE);

  /** What keeps Flux from taking the file for what it should be, as a sentence. */
  Optional<String> fault(Optional<String> present) {
    if (present.isEmpty()) {
      return Optional.of(
          "'%s' is not there, and Flux applies nothing of a directory whose list names a missing file; write it with '%s'"
              .formatted(path, command()));
    }
    return ENCRYPTED.matcher(present.get()).find()
        ? Optional.empty()
        : Optional.of(
            "'%s' is not encrypted with SOPS, and whoever reads the repository could read it; move it away, and write it with '%s'"
                .formatted(path, command()));
  }

  private String command() {
    return "mvn exec:java -Dstack=%s -Dcommand=secret -Dsops=true".formatted(stack);
  }
}
