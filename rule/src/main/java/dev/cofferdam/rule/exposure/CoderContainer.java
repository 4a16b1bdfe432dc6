package dev.cofferdam.rule.exposure;

import dev.cofferdam.render.RenderedObject;
import dev.cofferdam.rule.exposure.EmbeddedPod.Container;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A container that runs Coder, or that the chart of Coder will make of the values of a release.
 *
 * @param namespace the one that its ConfigMaps are in
 */
public record CoderContainer(
    RenderedObject object, String namespace, Container container, CoderContainer.Role role) {

  /** What Coder is told to be. */
  public enum Role {
    /** The dashboard and API: {@code coder server}. */
    SERVER,
    /** {@code coder wsproxy server}. */
    PROXY
  }

  /** The image starts {@code coder server} by itself (coder/coder, scripts/Dockerfile). */
  private static final Set<String> IMAGES = Set.of("coder", "coder-preview");

  /** The first of these words that follows says what Coder is. */
  private static final Set<String> COMMANDS =
      Set.of(
          "agent", "exit-node", "provisioner", "provisionerd", "provisioners", "server", "wsproxy");

  /** Behind {@code server}, these are jobs that end (coder/coder, cli/server.go). */
  private static final Set<String> JOBS =
      Set.of("create-admin-user", "dbcrypt", "postgres-builtin-serve", "postgres-builtin-url");

  /** Those of pods, and those of releases of the chart that are not rendered. */
  static Stream<CoderContainer> all(Inventory inventory) {
    return Stream.concat(
        Applied.pods(inventory).flatMap(pod -> of(inventory, pod)),
        UnrenderedRelease.all(inventory)
            .filter(it -> it.chart().equals("coder"))
            .flatMap(it -> of(it.object(), it.namespace(), CoderChart.container(it)).stream()));
  }

  /** Those of a kind. */
  public static Stream<CoderContainer> all(Inventory inventory, Role role) {
    return all(inventory).filter(it -> it.role() == role);
  }

  private static Stream<CoderContainer> of(Inventory inventory, EmbeddedPod pod) {
    var namespace = inventory.declared().namespace(pod.object());
    return pod.containers().stream().flatMap(it -> of(pod.object(), namespace, it).stream());
  }

  private static Optional<CoderContainer> of(
      RenderedObject object, String namespace, Container container) {
    if (!isNamed(container)) {
      return Optional.empty();
    }
    return CommandLine.of(container).stream()
        .flatMap(it -> role(container, it).stream())
        .findFirst()
        .map(role -> new CoderContainer(object, namespace, container, role));
  }

  /** Most containers need no closer look. */
  private static boolean isNamed(Container container) {
    return container.image().contains("coder")
        || container.words().stream().anyMatch(it -> it.contains("coder"));
  }

  private static Optional<Role> role(Container container, CommandLine line) {
    if (!IMAGES.contains(line.program())) {
      return Optional.empty();
    }
    var words = line.arguments();
    boolean byImage =
        container.value().path("command").isEmpty()
            && IMAGES.contains(ContainerImage.of(container.image()).name());
    var command =
        words.stream().filter(COMMANDS::contains).findFirst().orElse(byImage ? "server" : "");
    boolean ends = words.stream().anyMatch(JOBS::contains);
    return switch (command) {
      case "server" -> ends ? Optional.empty() : Optional.of(Role.SERVER);
      case "wsproxy" -> Optional.of(Role.PROXY);
      default -> Optional.empty();
    };
  }

  /** Where its variables are. */
  public String variables() {
    return container.field() + ".env";
  }

  /** The entries of its variables that have a name. */
  List<JsonNode> entries(String name) {
    return container
        .value()
        .path("env")
        .valueStream()
        .filter(it -> it.path("name").asString("").equals(name))
        .toList();
  }
}
