package dev.cofferdam.rule.exposure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Finds the values that ask a chart for something open, by the names that most charts use. */
final class AskedValues {

  private static final Pattern TYPE = Pattern.compile("(service|exposed?|exposure)?type");
  private static final Pattern NODE_PORT = Pattern.compile(".*nodeports?");
  private static final Pattern HOST = Pattern.compile("(use)?host(port|network)");
  private static final Pattern INGRESS = Pattern.compile(".*ingress");
  private static final Pattern ROUTE =
      Pattern.compile("((http|grpc|tls|tcp|udp|ingress)route|listenerset|virtualservice)s?");

  /** Looked at as every pod is. */
  private static final Pattern OF_POD = Pattern.compile(".*ontainers\\[\\d+]\\.ports\\[\\d+]\\..*");

  /** Objects as texts, for charts that take such. */
  private static final Pattern TEMPLATE =
      Pattern.compile(
          "(?m)^\\s*(type:\\s*[\"']?(LoadBalancer|NodePort)\\b|kind:\\s*[\"']?(Ingress|Gateway|[A-Za-z]+Route)\\b"
              + "|hostNetwork:\\s*true\\b)");

  private final List<AskedValue> found = new ArrayList<>();
  private final boolean whole;

  private AskedValues(boolean whole) {
    this.whole = whole;
  }

  /**
   * Those below a field, in their order.
   *
   * @param whole whether there are no other values than these
   */
  static List<AskedValue> of(Field values, boolean whole) {
    var asked = new AskedValues(whole);
    asked.below(values, "");
    return asked.found;
  }

  /**
   * @param type the type of the nearest Service around
   */
  private void below(Field parent, String type) {
    if (isOff(parent.value())) {
      return;
    }
    var own = parent.value().path("type").asString(type);
    for (Field field : parent.children()) {
      look(parent, field, own);
      below(field, own);
    }
  }

  private static boolean isOff(JsonNode map) {
    return List.of("enabled", "enable").stream()
        .anyMatch(it -> map.has(it) && Switch.of(map.path(it)) == Switch.OFF);
  }

  private void look(Field parent, Field field, String type) {
    var name = (field.name().isEmpty() ? parent.name() : field.name()).toLowerCase(Locale.ROOT);
    if (TYPE.matcher(name).matches()) {
      type(parent, field);
    } else if (HOST.matcher(name).matches()) {
      host(field);
    } else if (NODE_PORT.matcher(name).matches()
        || NODE_PORT.matcher(parent.name().toLowerCase(Locale.ROOT)).matches()) {
      nodePort(field, type);
    } else if (field.name().equalsIgnoreCase("externalIPs")) {
      externalIps(field);
    } else if (name.equals("tailscale.com/funnel")) {
      funnel(field);
    } else if (INGRESS.matcher(name).matches()) {
      ingress(field);
    } else if (ROUTE.matcher(name).matches()) {
      route(field);
    } else if (TEMPLATE.matcher(field.text()).find() && field.text().contains("\n")) {
      add(
          field,
          Reach.UNPROVEN,
          "holds a template of something that may be open, and is not rendered; vendor the chart");
    }
  }

  private void type(Field parent, Field field) {
    var text = field.value().asString("").strip();
    if (text.equalsIgnoreCase("NodePort")) {
      add(field, Reach.PUBLIC, "is NodePort, which opens a port of every node; use ClusterIP");
    } else if (text.equalsIgnoreCase("LoadBalancer")) {
      balancer(parent, field);
    } else if (Unresolved.isIn(text) && isOfService(parent, field)) {
      add(field, Reach.UNPROVEN, "is left for somebody to fill in; write ClusterIP out");
    }
  }

  private static boolean isOfService(Field parent, Field field) {
    return !field.name().equalsIgnoreCase("type")
        || parent.name().toLowerCase(Locale.ROOT).endsWith("service");
  }

  private void balancer(Field parent, Field field) {
    var service = parent.value();
    if (!service.path("loadBalancerClass").asString("").equals("tailscale")) {
      add(
          field,
          Reach.PUBLIC,
          "is LoadBalancer, which asks for a public address and node ports; use ClusterIP");
    } else if (service.path("allocateLoadBalancerNodePorts").asString("").equals("false")) {
      add(field, Reach.TAILNET, "is LoadBalancer of class tailscale");
    } else {
      add(
          field,
          Reach.UNPROVEN,
          "is LoadBalancer, which opens node ports too unless the chart knows allocateLoadBalancerNodePorts; use ClusterIP");
    }
  }

  private void host(Field field) {
    boolean known = OF_POD.matcher(field.path()).matches();
    var state = Switch.of(field.value());
    if (known || state == Switch.OFF) {
      return;
    }
    add(
        field,
        state == Switch.ON ? Reach.PUBLIC : Reach.UNPROVEN,
        "asks for ports of the node; leave it out");
  }

  /** One of a Service that is of type ClusterIP is not rendered by any chart that would install. */
  private void nodePort(Field field, String type) {
    boolean port = field.value().asString("").strip().matches("0*[1-9][0-9]*");
    if (port && !type.equals("ClusterIP")) {
      add(field, Reach.PUBLIC, "asks for a port of every node; leave it out");
    }
  }

  private void externalIps(Field field) {
    if (!field.value().isEmpty() || !field.value().asString("").isBlank()) {
      add(field, Reach.PUBLIC, "has the nodes answer at these addresses; leave it out");
    }
  }

  private void funnel(Field field) {
    if (!field.value().asString("").equals("false")) {
      add(field, Reach.PUBLIC, "asks for Funnel, which is public; leave it out");
    }
  }

  private void ingress(Field field) {
    var state = turned(field.value());
    if (state == Switch.OFF) {
      return;
    }
    var chosen = ingressClass(field.value());
    boolean legacy = field.value().path("annotations").has("kubernetes.io/ingress.class");
    if (chosen.equals("tailscale") && !legacy) {
      return;
    }
    boolean unknown =
        state == Switch.UNKNOWN || Unresolved.isIn(chosen) || (chosen.isEmpty() && !whole);
    add(
        field,
        unknown ? Reach.UNPROVEN : Reach.PUBLIC,
        "asks for an Ingress that is not of class tailscale; set its class, or turn it off");
  }

  private static String ingressClass(JsonNode ingress) {
    return List.of("className", "ingressClassName", "ingressClass", "class").stream()
        .map(it -> ingress.path(it).asString(""))
        .filter(it -> !it.isEmpty())
        .findFirst()
        .orElse("");
  }

  private void route(Field field) {
    if (turned(field.value()) != Switch.OFF) {
      add(
          field,
          Reach.UNPROVEN,
          "asks for a route by a gateway, which may be a public one; turn it off");
    }
  }

  /** Whether a part is turned on in so many words. */
  private static Switch turned(JsonNode part) {
    return part.has("enabled") || part.has("enable") ? Switch.of(part) : Switch.OFF;
  }

  private void add(Field field, Reach reach, String text) {
    found.add(new AskedValue(field.path(), reach, text));
  }
}
