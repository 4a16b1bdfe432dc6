package dev.cofferdam.cli;

import java.util.TreeSet;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The command may be named by the system property {@code command} too; an argument wins. */
record CommandProperty(CommandLine line) {

  int execute(String... arguments) {
    var named = System.getProperty("command", "");
    if (named.isEmpty() || isCommand(arguments)) {
      return line.execute(arguments);
    }
    var names = new TreeSet<>(line.getSubcommands().keySet());
    if (!names.contains(named)) {
      var text =
          "there is no command '%s'; choose one with -Dcommand=NAME: %s"
              .formatted(named, String.join(", ", names));
      return Failures.ofUsage(new ParameterException(line, text), arguments);
    }
    return line.execute(
        Stream.concat(Stream.of(named), Stream.of(arguments)).toArray(String[]::new));
  }

  private boolean isCommand(String... arguments) {
    return arguments.length > 0 && line.getSubcommands().containsKey(arguments[0]);
  }
}
