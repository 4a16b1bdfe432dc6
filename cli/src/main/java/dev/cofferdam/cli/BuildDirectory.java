package dev.cofferdam.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where a build keeps what it can make again. */
final class BuildDirectory {

  private BuildDirectory() {}

  /** Below the directory {@code target} of a Maven project that the command is run in, if it is. */
  static Optional<Path> tryFind() {
    return Files.isDirectory(Path.of("target")) || Files.isRegularFile(Path.of("pom.xml"))
        ? Optional.of(Path.of("target", "cofferdam"))
        : Optional.empty();
  }
}
