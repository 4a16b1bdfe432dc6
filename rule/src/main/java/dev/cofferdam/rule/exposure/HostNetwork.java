package dev.cofferdam.rule.exposure;

import dev.cofferdam.render.RenderedObject;
import dev.cofferdam.rule.RuleDoc;
import dev.cofferdam.rule.RuleDoc.Severity;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Asks of every pod whether it stays in a network of its own. */
final class HostNetwork implements ExposureRule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "exposure/host-network",
          Severity.ERROR,
          "No pod is in the network of its node.",
          "With hostNetwork, whatever a pod listens on is open at every address of the node, public"
              + " ones included; no Service and no Ingress has a say in it (Kubernetes,"
              + " PodSpec.hostNetwork).",
          "Leave hostNetwork out and put a Service of type ClusterIP before the pod. Where the"
              + " program is one that looks at nodes, allow it by name, with the reason why nobody"
              + " outside reaches them.");

  /** What Gatekeeper's constraints hold pods to is in their parameters, under the same names. */
  private static final String CONSTRAINTS = "constraints.gatekeeper.sh";

  private static final Exposures EXPOSURES = new Exposures(DOC);

  /** As pods, and as operators say it: {@code hostNetworking} of Scylla. */
  private static final Set<String> NAMES =
      Set.of(
          "enablehostnetwork",
          "hostnetwork",
          "hostnetworking",
          "usehostnetwork",
          "usehostnetworking");

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public List<Exposure> check(Inventory inventory) {
    return Applied.objects(inventory)
        .filter(object -> !object.identity().group().equals(CONSTRAINTS))
        .flatMap(HostNetwork::open)
        .toList();
  }

  /** Wherever it stands: kinds that make pods of their own settings have it outside of any pod. */
  private static Stream<Exposure> open(RenderedObject object) {
    return Field.below(object.value())
        .filter(field -> NAMES.contains(Scalar.plain(field.name())))
        .flatMap(field -> tryExposure(object, field).stream());
  }

  private static Optional<Exposure> tryExposure(RenderedObject object, Field field) {
    return switch (Switch.of(field.value())) {
      case OFF -> Optional.empty();
      case ON ->
          Optional.of(
              EXPOSURES.open(
                  object,
                  field.path(),
                  "opens every port that the pod listens on at the addresses of its node; leave it out"));
      case UNKNOWN ->
          Optional.of(
              EXPOSURES.unproven(
                  object,
                  field.path(),
                  "is neither true nor false in the files, and opens every port of the pod if it is true; leave it out"));
    };
  }
}
