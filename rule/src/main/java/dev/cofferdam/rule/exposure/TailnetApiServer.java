package dev.cofferdam.rule.exposure;

import dev.cofferdam.render.RenderedObject;
import dev.cofferdam.rule.RuleDoc;
import dev.cofferdam.rule.RuleDoc.Severity;
import dev.cofferdam.rule.exposure.EmbeddedPod.Container;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Tells whether the Tailscale operator opens the API server of the cluster to the tailnet. */
final class TailnetApiServer implements ExposureRule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "exposure/tailnet-api-server",
          Severity.WARNING,
          "The API server is open to the tailnet only if that is meant.",
          "A ProxyGroup of type kube-apiserver, and the operator itself with APISERVER_PROXY, pass"
              + " requests of the tailnet on to the API server, as whoever sends them if the mode is"
              + " auth (tailscale, cmd/k8s-operator, api-server-proxy.go and api-server-proxy-pg.go)."
              + " Proxies of the types egress and ingress open nothing by being there.",
          "Leave the ProxyGroup out, and APISERVER_PROXY at 'false'.");

  private static final Exposures EXPOSURES = new Exposures(DOC);

  /** The later one, and the one that it replaces. */
  private static final List<String> VARIABLES = List.of("APISERVER_PROXY", "AUTH_PROXY");

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public SortedSet<String> kinds() {
    return new TreeSet<>(List.of("ProxyGroup.tailscale.com"));
  }

  @Override
  public List<Exposure> check(Inventory inventory) {
    return Stream.concat(
            inventory.all("tailscale.com", "ProxyGroup").flatMap(it -> tryGroup(it).stream()),
            inventory.pods().flatMap(TailnetApiServer::operators))
        .toList();
  }

  private static Optional<Exposure> tryGroup(RenderedObject object) {
    var type = object.value().path("spec").path("type").asString("");
    return switch (type) {
      case "egress", "ingress" -> Optional.empty();
      case "kube-apiserver" ->
          Optional.of(
              EXPOSURES.tailnet(
                  object,
                  "spec.type",
                  "is kube-apiserver, so devices of the tailnet reach the API server; leave the"
                      + " ProxyGroup out if none should"));
      default ->
          Optional.of(
              EXPOSURES.unproven(
                  object,
                  "spec.type",
                  "is '%s', and nothing is known of such proxies; use egress, ingress or"
                          .formatted(type)
                      + " kube-apiserver"));
    };
  }

  private static Stream<Exposure> operators(EmbeddedPod pod) {
    return pod.containers().stream()
        .filter(IngressClasses::isOperator)
        .flatMap(
            container ->
                VARIABLES.stream()
                    .filter(variable -> isOn(container, variable))
                    .map(variable -> exposure(pod, container, variable)));
  }

  /** Whatever it is set to from elsewhere may be on. */
  private static boolean isOn(Container container, String variable) {
    var env = container.env(variable);
    return env.has("valueFrom") || !List.of("", "false").contains(env.path("value").asString(""));
  }

  private static Exposure exposure(EmbeddedPod pod, Container container, String variable) {
    return EXPOSURES.tailnet(
        pod.object(),
        "%s.env['%s']".formatted(container.field(), variable),
        "has the operator open the API server to devices of the tailnet; set it to 'false' if none"
            + " should reach it");
  }
}
