package dev.cofferdam.rule.exposure;

import dev.cofferdam.render.RenderedObject;
import dev.cofferdam.resource.tailscale.Tailnet;
import dev.cofferdam.rule.Backend;
import dev.cofferdam.rule.ServicePods;
import dev.cofferdam.rule.TailscaleIngress;
import dev.cofferdam.rule.exposure.ExposureMap.Hop;
import dev.cofferdam.rule.exposure.ExposureMap.Way;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Finds the ways of a map: from what the rules have seen, and to every Service. */
final class Ways {

  private static final String NETWORKING = "networking.k8s.io";

  private final Inventory inventory;
  private final List<Exposure> exposures;
  private final ServicePods pods;
  private final Addresses addresses;

  Ways(Inventory inventory, List<Exposure> exposures, Optional<Tailnet> tailnet) {
    this.inventory = inventory;
    this.exposures = exposures;
    this.pods = new ServicePods(inventory.cluster());
    this.addresses = Addresses.of(inventory, tailnet);
  }

  List<Way> all() {
    List<Way> ways = new ArrayList<>();
    seen().values().forEach(it -> ways.addAll(of(it)));
    inventory
        .all("", "Service")
        .flatMap(service -> fromInside(service).stream())
        .forEach(ways::add);
    return ways;
  }

  /** An object that several rules see is entered once from each side. */
  private Map<String, Exposure> seen() {
    Map<String, Exposure> seen = new LinkedHashMap<>();
    exposures.stream()
        .filter(it -> it.reach() != Reach.PRIVATE)
        .forEach(it -> seen.putIfAbsent(it.reach() + " " + it.object(), it));
    return seen;
  }

  private List<Way> of(Exposure exposure) {
    var object = exposure.object();
    if (isService(object)) {
      return ports(object)
          .flatMap(port -> through(exposure, addresses.of(exposure, port), toPods(object, port)))
          .toList();
    }
    var start = addresses.of(exposure);
    var backends = object.is(NETWORKING, "Ingress") ? backends(exposure) : List.<List<Hop>>of();
    if (backends.isEmpty()) {
      return List.of(way(exposure, start, List.of(new Hop(object.toString(), ""))));
    }
    var entry = new Hop(object.toString(), "");
    return backends.stream()
        .map(hops -> Stream.concat(Stream.of(entry), hops.stream()).toList())
        .map(hops -> way(exposure, start, hops))
        .toList();
  }

  private static Stream<Way> through(Exposure exposure, String address, List<List<Hop>> ways) {
    return ways.stream().map(hops -> way(exposure, address, hops));
  }

  private static Way way(Exposure exposure, String address, List<Hop> hops) {
    return new Way(exposure.reach(), address, hops, Optional.of(exposure.rule().id()));
  }

  private static boolean isService(RenderedObject object) {
    return object.is("", "Service");
  }

  /** What an Ingress sends on, rules that its controller ignores aside. */
  private List<List<Hop>> backends(Exposure exposure) {
    var ingress = exposure.object();
    var operated = TailscaleIngress.of(ingress, inventory.declared().namespace(ingress));
    return Backend.of(ingress).stream()
        .filter(it -> !TailscaleIngress.isOne(ingress) || operated.serves(it))
        .flatMap(it -> behind(ingress, it).stream())
        .distinct()
        .toList();
  }

  private List<List<Hop>> behind(RenderedObject ingress, Backend backend) {
    var namespace = inventory.declared().namespace(ingress);
    var service = inventory.declared().tryFind("", "Service", namespace, backend.service());
    var name = "Service %s/%s".formatted(namespace, backend.service());
    if (service.isEmpty()) {
      return List.of(List.of(new Hop(name, backend.port().replace("'", ""))));
    }
    var asked = ports(service.get()).filter(port -> isAsked(port, backend)).findFirst();
    return asked.isPresent()
        ? toPods(service.get(), asked.get())
        : List.of(List.of(new Hop(name, backend.port().replace("'", ""))));
  }

  private static boolean isAsked(JsonNode port, Backend backend) {
    return backend.portName().isEmpty()
        ? port.path("port").asInt(0) == backend.portNumber()
        : port.path("name").asString("").equals(backend.portName());
  }

  private List<Way> fromInside(RenderedObject service) {
    return ports(service)
        .flatMap(
            port ->
                toPods(service, port).stream()
                    .map(
                        hops ->
                            new Way(
                                Reach.PRIVATE,
                                addresses.inside(service, port),
                                hops,
                                Optional.empty())))
        .toList();
  }

  private static Stream<JsonNode> ports(RenderedObject service) {
    return service.value().path("spec").path("ports").valueStream();
  }

  /** The Service by the port, and each workload by the port of its pods. */
  private List<List<Hop>> toPods(RenderedObject service, JsonNode port) {
    var entry = new Hop(service.toString(), port.path("port").asString(""));
    var target = port.path("targetPort").asString(entry.port());
    var workloads = pods.workloads(service);
    return workloads.isEmpty()
        ? List.of(List.of(entry))
        : workloads.stream()
            .map(workload -> List.of(entry, new Hop(workload.toString(), target)))
            .toList();
  }
}
