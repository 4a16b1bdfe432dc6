package dev.cofferdam.rule.exposure;

import dev.cofferdam.rule.RuleDoc;
import dev.cofferdam.rule.RuleDoc.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Asks of every container whether it takes a port of its node. */
final class HostPort implements ExposureRule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "exposure/host-port",
          Severity.ERROR,
          "No container takes a port of its node.",
          "With hostPort, the node passes on what comes in at this port of its addresses, public"
              + " ones included, unless hostIP is a loopback address; no Service and no Ingress"
              + " has a say in it (Kubernetes, ContainerPort.hostPort).",
          "Leave hostPort out and put a Service of type ClusterIP before the pod. Where the port is"
              + " for programs of the node alone, set hostIP to 127.0.0.1.");

  private static final Exposures EXPOSURES = new Exposures(DOC);

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  /** A pod in the network of its node has all of its ports there anyway. */
  @Override
  public List<Exposure> check(Inventory inventory) {
    return Applied.pods(inventory)
        .filter(pod -> Switch.of(pod.spec().path("hostNetwork")) != Switch.ON)
        .flatMap(pod -> check(pod).stream())
        .toList();
  }

  private static List<Exposure> check(EmbeddedPod pod) {
    List<Exposure> found = new ArrayList<>();
    for (EmbeddedPod.Container container : pod.containers()) {
      var ports = container.value().path("ports");
      for (int i = 0; i < ports.size(); i++) {
        var field = "%s.ports[%d].hostPort".formatted(container.field(), i);
        tryExposure(pod, field, ports.path(i)).ifPresent(found::add);
      }
    }
    return found;
  }

  private static Optional<Exposure> tryExposure(EmbeddedPod pod, String field, JsonNode port) {
    var number = Switch.of(port.path("hostPort"));
    var text = port.path("hostIP").asString("").strip();
    var address = new NodeAddress(text);
    if (number == Switch.OFF || address.isLoopback()) {
      return Optional.empty();
    }
    if (number == Switch.UNKNOWN || Unresolved.isIn(text)) {
      return Optional.of(
          EXPOSURES.unproven(
              pod.object(),
              field,
              "may open a port of the node, and the files do not say which; leave it out"));
    }
    var shown = port.path("hostPort").asString("");
    return Optional.of(
        address.isPrivate()
            ? EXPOSURES.unproven(
                pod.object(),
                field,
                "is %s, which opens the port at %s of the node, and the files do not say who reaches that; leave it out"
                    .formatted(shown, text))
            : EXPOSURES.open(
                pod.object(),
                field,
                "is %s, which opens the port at the addresses of the node; leave it out"
                    .formatted(shown)));
  }
}
