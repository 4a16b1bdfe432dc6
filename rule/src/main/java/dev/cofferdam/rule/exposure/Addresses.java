package dev.cofferdam.rule.exposure;

import dev.cofferdam.render.RenderedObject;
import dev.cofferdam.resource.tailscale.Tailnet;
import dev.cofferdam.rule.TailscaleIngress;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What people type to reach something, as far as the files say. */
final class Addresses {

  private static final String HOSTNAME = "tailscale.com/hostname";
  private static final Pattern IN_TAILNET =
      Pattern.compile("(?<![A-Za-z0-9-])[a-z0-9-]+\\.([a-z0-9-]+\\.ts\\.net)(?![A-Za-z0-9.-])");

  private final Inventory inventory;
  private final String tailnet;

  private Addresses(Inventory inventory, String tailnet) {
    this.inventory = inventory;
    this.tailnet = tailnet;
  }

  /** The tailnet is the given one, or else the only one that the files name. */
  static Addresses of(Inventory inventory, Optional<Tailnet> tailnet) {
    return new Addresses(
        inventory, tailnet.map(it -> it.domain().value()).orElseGet(() -> named(inventory)));
  }

  private static String named(Inventory inventory) {
    SortedSet<String> names = new TreeSet<>();
    inventory
        .all()
        .filter(object -> !object.is("", "Secret"))
        .flatMap(object -> Field.below(object.value()))
        .map(Field::text)
        .filter(text -> text.contains(".ts.net"))
        .flatMap(text -> IN_TAILNET.matcher(text).results())
        .forEach(found -> names.add(found.group(1)));
    return names.size() == 1 ? names.first() : "<tailnet>.ts.net";
  }

  /** Of something other than a Service. */
  String of(Exposure exposure) {
    var object = exposure.object();
    if (!object.is("networking.k8s.io", "Ingress")) {
      return somewhere(exposure.reach());
    }
    return TailscaleIngress.isOne(object)
        ? "https://" + TailscaleIngress.of(object, namespace(object)).device() + "." + tailnet
        : hosts(object);
  }

  private static String somewhere(Reach reach) {
    return switch (reach) {
      case PUBLIC -> "an address that the internet reaches";
      case UNPROVEN -> "an address that only the cluster knows";
      case TAILNET -> "a device of the tailnet";
      case PRIVATE -> "the cluster";
    };
  }

  private static String hosts(RenderedObject ingress) {
    var spec = ingress.value().path("spec");
    var hosts =
        Stream.concat(
                spec.path("rules").valueStream().map(rule -> rule.path("host").asString("")),
                spec.has("defaultBackend") ? Stream.of("") : Stream.<String>of())
            .map(host -> host.isEmpty() ? "any host" : host)
            .distinct()
            .collect(Collectors.joining(", "));
    return hosts.isEmpty() ? "any host" : hosts;
  }

  /** Of a port of a Service. */
  String of(Exposure exposure, JsonNode port) {
    var service = exposure.object();
    var number = port.path("port").asString("");
    return switch (exposure.reach()) {
      case TAILNET -> "%s.%s:%s".formatted(device(service), tailnet, number);
      case PUBLIC -> outside(service, port);
      default -> somewhere(exposure.reach()) + ", port " + number;
    };
  }

  private static String outside(RenderedObject service, JsonNode port) {
    var nodePort = port.path("nodePort").asString("");
    return switch (service.value().path("spec").path("type").asString("")) {
      case "LoadBalancer" -> "its load balancer, port " + port.path("port").asString("");
      case "NodePort" -> "every node, port " + (nodePort.isEmpty() ? "of its choice" : nodePort);
      default -> somewhere(Reach.PUBLIC) + ", port " + port.path("port").asString("");
    };
  }

  /** As the operator names the device of a Service (cmd/k8s-operator, svc.go). */
  private String device(RenderedObject service) {
    var given = Inventory.annotation(service, HOSTNAME).asString("");
    return given.isEmpty() ? namespace(service) + "-" + service.name() : given;
  }

  /** Inside of the cluster. */
  String inside(RenderedObject service, JsonNode port) {
    return "%s.%s.svc:%s"
        .formatted(service.name(), namespace(service), port.path("port").asString(""));
  }

  private String namespace(RenderedObject object) {
    return inventory.declared().namespace(object);
  }
}
