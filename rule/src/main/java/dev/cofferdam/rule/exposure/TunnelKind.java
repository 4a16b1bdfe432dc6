package dev.cofferdam.rule.exposure;

import dev.cofferdam.render.RenderedObject;
import dev.cofferdam.rule.RuleDoc;
import dev.cofferdam.rule.RuleDoc.Severity;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** Asks of every object whether an operator keeps a tunnel open because of it. */
final class TunnelKind implements ExposureRule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "exposure/tunnel-kind",
          Severity.ERROR,
          "No object has an operator open a tunnel.",
          "Operators of Cloudflare Tunnel, ngrok, inlets, chisel, frp and Tor run the client of a"
              + " tunnel for objects of their kinds, which then answers for a Service on the"
              + " internet (adyanth/cloudflare-operator, ngrok-operator, inlets-operator,"
              + " FyraLabs/chisel-operator, zufardhiyaulhaq/frp-operator, bugfest/tor-controller,"
              + " their documentation).",
          "Take the object out, and use an Ingress of class tailscale. Endpoints of ngrok are"
              + " private where spec.bindings names nothing but internal or kubernetes.");

  private static final Exposures EXPOSURES = new Exposures(DOC);

  /** Endpoints that ngrok may keep to itself (ngrok docs, Binding Endpoints). */
  private static final SortedSet<String> ENDPOINTS =
      sorted("AgentEndpoint.ngrok.k8s.ngrok.com", "CloudEndpoint.ngrok.k8s.ngrok.com");

  private static final SortedSet<String> PRIVATE_BINDINGS = sorted("internal", "kubernetes");

  /** What others publish, and by what. */
  private static final SortedMap<String, String> OPEN = open();

  /** Which do other things with tunnels, or only the operator knows what. */
  private static final SortedSet<String> DOUBTFUL =
      sorted(
          "AccessTunnel.networking.cfargotunnel.com",
          "Tor.tor.k8s.torproject.org",
          "Tunnel.uplink.inlets.dev",
          "Visitor.frp.zufardhiyaulhaq.com");

  private static SortedMap<String, String> open() {
    SortedMap<String, String> open = new TreeMap<>();
    add(
        open,
        "Cloudflare",
        "networking.cfargotunnel.com",
        "ClusterTunnel",
        "Tunnel",
        "TunnelBinding");
    add(
        open,
        "ngrok",
        "ingress.k8s.ngrok.com",
        "Domain",
        "HTTPSEdge",
        "TCPEdge",
        "TLSEdge",
        "Tunnel");
    add(open, "inlets", "operator.inlets.dev", "Tunnel");
    add(open, "chisel", "chisel-operator.io", "ExitNode", "ExitNodeProvisioner");
    add(open, "frp", "frp.zufardhiyaulhaq.com", "Client", "ServerPool", "Upstream");
    add(open, "Tor", "tor.k8s.torproject.org", "OnionBalancedService", "OnionService");
    ENDPOINTS.forEach(kind -> open.put(kind, "ngrok"));
    return Collections.unmodifiableSortedMap(open);
  }

  private static void add(
      SortedMap<String, String> open, String network, String group, String... kinds) {
    List.of(kinds).forEach(kind -> open.put(kind + "." + group, network));
  }

  private static SortedSet<String> sorted(String... texts) {
    return Collections.unmodifiableSortedSet(new TreeSet<>(List.of(texts)));
  }

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public SortedSet<String> kinds() {
    SortedSet<String> kinds = new TreeSet<>(OPEN.keySet());
    kinds.addAll(DOUBTFUL);
    return kinds;
  }

  @Override
  public List<Exposure> check(Inventory inventory) {
    return inventory.all().flatMap(it -> tryExposure(it).stream()).toList();
  }

  private static Optional<Exposure> tryExposure(RenderedObject object) {
    var kind = Inventory.kind(object);
    if (DOUBTFUL.contains(kind)) {
      return Optional.of(
          EXPOSURES.unproven(
              object,
              "kind",
              "is '%s', of an operator of tunnels, and the files do not say who reaches what by it; take it out"
                  .formatted(kind)));
    }
    return Optional.ofNullable(OPEN.get(kind))
        .flatMap(
            network ->
                ENDPOINTS.contains(kind) ? endpoint(object) : Optional.of(open(object, network)));
  }

  private static Exposure open(RenderedObject object, String network) {
    return EXPOSURES.open(
        object,
        "kind",
        "is '%s', for which a tunnel of %s answers on the internet; take it out"
            .formatted(Inventory.kind(object), network));
  }

  private static Optional<Exposure> endpoint(RenderedObject object) {
    var bindings = object.value().path("spec").path("bindings");
    if (bindings.valueStream().anyMatch(Unresolved::isIn)) {
      return Optional.of(
          EXPOSURES.unproven(
              object,
              "spec.bindings",
              "is not known before it is applied, and ngrok publishes what is bound to nothing else; write it out"));
    }
    return isPrivate(bindings) ? Optional.empty() : Optional.of(open(object, "ngrok"));
  }

  private static boolean isPrivate(JsonNode bindings) {
    return bindings.isArray()
        && !bindings.isEmpty()
        && bindings.valueStream().allMatch(it -> PRIVATE_BINDINGS.contains(it.asString("")));
  }
}
