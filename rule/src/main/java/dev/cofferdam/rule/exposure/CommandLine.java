package dev.cofferdam.rule.exposure;

import dev.cofferdam.rule.exposure.EmbeddedPod.Container;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A program that a container calls.
 *
 * @param program its name, without the directory
 * @param arguments without quotes
 */
record CommandLine(String program, List<String> arguments) {

  private static final Pattern SPACE = Pattern.compile("\\s");

  /** What ends a command in a shell; a line that goes on behind a backslash is one line. */
  private static final Pattern END = Pattern.compile("\\n|;|&|\\||\\(|\\)|`");

  /** Words that stand before the program that is meant. */
  private static final Set<String> BEFORE =
      Set.of(
          "!",
          "ash",
          "bash",
          "bunx",
          "catatonit",
          "command",
          "do",
          "dumb-init",
          "else",
          "env",
          "exec",
          "if",
          "nice",
          "nohup",
          "npm",
          "npx",
          "pipx",
          "pnpm",
          "pnpx",
          "run",
          "setsid",
          "sh",
          "stdbuf",
          "sudo",
          "then",
          "time",
          "timeout",
          "tini",
          "until",
          "uvx",
          "while",
          "yarn",
          "{");

  private static final Pattern SETTING =
      Pattern.compile("-.*|[A-Za-z_][A-Za-z0-9_]*=.*|\\d+[smhd]?");

  /**
   * Those of a container: its command and arguments as one, and each command of the scripts in
   * them, in those of its hooks and probes, and in what steps of Tekton and templates of Argo
   * Workflows call their script. Without a command the image knows the program, which most are
   * named for.
   */
  static List<CommandLine> of(Container container) {
    var words = container.words();
    List<CommandLine> found = new ArrayList<>();
    if (container.value().path("command").isEmpty()) {
      found.add(new CommandLine(ContainerImage.of(container.image()).name(), plain(words)));
    }
    addScripts(words, found);
    container.calls().forEach(call -> addScripts(call, found));
    Stream.of("script", "source")
        .map(it -> container.value().path(it).asString(""))
        .filter(it -> !it.isBlank())
        .forEach(script -> addScripts(List.of("sh", script + "\n"), found));
    return found;
  }

  private static void addScripts(List<String> words, List<CommandLine> found) {
    add(words, found);
    words.stream()
        .filter(word -> SPACE.matcher(word).find())
        .flatMap(script -> Stream.of(END.split(script.replace("\\\n", " "))))
        .forEach(command -> add(List.of(command.strip().split("\\s+")), found));
  }

  private static void add(List<String> words, List<CommandLine> found) {
    var plain = plain(words);
    int start = 0;
    while (start < plain.size() && isBefore(plain.get(start))) {
      start++;
    }
    if (start < plain.size()) {
      found.add(
          new CommandLine(basename(plain.get(start)), plain.subList(start + 1, plain.size())));
    }
  }

  private static boolean isBefore(String word) {
    return word.isEmpty() || BEFORE.contains(basename(word)) || SETTING.matcher(word).matches();
  }

  private static String basename(String word) {
    return word.substring(word.lastIndexOf('/') + 1);
  }

  private static List<String> plain(List<String> words) {
    return words.stream().map(word -> word.replaceAll("[\"']", "")).toList();
  }

  /** The value of the last flag of this name; empty if there is none. */
  Optional<String> tryFlag(String name) {
    var flag = "--" + name;
    for (int i = arguments.size() - 1; i >= 0; i--) {
      if (arguments.get(i).startsWith(flag + "=")) {
        return Optional.of(arguments.get(i).substring(flag.length() + 1));
      }
      if (arguments.get(i).equals(flag)) {
        return Optional.of(i + 1 < arguments.size() ? arguments.get(i + 1) : "");
      }
    }
    return Optional.empty();
  }
}
