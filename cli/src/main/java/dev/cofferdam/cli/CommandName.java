package dev.cofferdam.cli;

import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The name of a command: the first argument, or else the system property {@code command}. */
final class CommandName {

  private CommandName() {}

  /** The arguments, with what the system property names before them unless they name one. */
  static String[] completed(String... arguments) {
    var property = System.getProperty("command", "");
    return property.isEmpty() || isNamed(arguments)
        ? arguments
        : Stream.concat(Stream.of(property), Stream.of(arguments)).toArray(String[]::new);
  }

  /** What to say of arguments that name a command that is none. */
  static Optional<ParameterException> tryProblem(CommandLine line, String... arguments) {
    var names = new TreeSet<>(line.getSubcommands().keySet());
    return isNamed(arguments) && !names.contains(arguments[0])
        ? Optional.of(
            new ParameterException(
                line,
                "there is no command '%s'; choose one: %s"
                    .formatted(arguments[0], String.join(", ", names))))
        : Optional.empty();
  }

  private static boolean isNamed(String... arguments) {
    return arguments.length > 0 && !arguments[0].startsWith("-");
  }
}
