package dev.cofferdam.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which stack is meant, and in which repository. */
final class StackArguments {

  @Option(names = "--stack", paramLabel = "NAME", description = "The stack.")
  private @Nullable String name;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = ".",
      description = "The root of the repository; the current directory unless given.")
  private Path root = Path.of("");

  Optional<String> name() {
    return Optional.ofNullable(name);
  }

  Path root() {
    return root;
  }
}
