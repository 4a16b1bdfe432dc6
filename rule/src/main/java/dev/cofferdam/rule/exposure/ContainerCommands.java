package dev.cofferdam.rule.exposure;

import dev.cofferdam.rule.exposure.EmbeddedPod.Container;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What a container runs. */
final class ContainerCommands {

  private static final List<String> PROBES =
      List.of("livenessProbe", "readinessProbe", "startupProbe");
  private static final List<String> HOOKS = List.of("postStart", "preStop");

  private ContainerCommands() {}

  /** Its own command line first, then those of its hooks and probes; each on one line. */
  static List<String> of(Container container) {
    List<String> commands = new ArrayList<>();
    commands.add(line(container.words()));
    var value = container.value();
    HOOKS.forEach(hook -> commands.add(line(value.path("lifecycle").path(hook))));
    PROBES.forEach(probe -> commands.add(line(value.path(probe))));
    return commands;
  }

  private static String line(JsonNode handler) {
    return line(
        handler.path("exec").path("command").valueStream().map(it -> it.asString("")).toList());
  }

  /** Without quotes and continued lines, so that a word is a word however a shell is told of it. */
  private static String line(List<String> words) {
    return words.stream().collect(Collectors.joining(" ")).replaceAll("[\"']|\\\\\n", "");
  }
}
