package dev.cofferdam.rule.exposure;

import dev.cofferdam.rule.RuleDoc;
import dev.cofferdam.rule.RuleDoc.Severity;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Asks whether the Tailscale operator is to make relays with public addresses. */
final class PeerRelay implements ExposureRule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "exposure/peer-relay",
          Severity.ERROR,
          "There is no PeerRelay.",
          "For each replica of a PeerRelay the operator makes a Service of type LoadBalancer with a"
              + " public address. The relay takes what devices of the tailnet send and nothing"
              + " else, but the address and the node ports are there for all (tailscale,"
              + " k8s-operator/apis/v1alpha1, types_peerrelay.go).",
          "Leave it out, or allow it by name with the reason why a relay is wanted.");

  private static final Exposures EXPOSURES = new Exposures(DOC);

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public SortedSet<String> kinds() {
    return new TreeSet<>(List.of("PeerRelay.tailscale.com"));
  }

  @Override
  public List<Exposure> check(Inventory inventory) {
    return inventory
        .all("tailscale.com", "PeerRelay")
        .map(
            object ->
                EXPOSURES.open(
                    object,
                    "kind",
                    "is PeerRelay, for which the operator makes Services of type LoadBalancer with"
                        + " public addresses; leave it out"))
        .toList();
  }
}
