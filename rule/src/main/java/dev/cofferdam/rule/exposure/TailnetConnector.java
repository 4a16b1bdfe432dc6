package dev.cofferdam.rule.exposure;

import dev.cofferdam.render.RenderedObject;
import dev.cofferdam.rule.Listed;
import dev.cofferdam.rule.RuleDoc;
import dev.cofferdam.rule.RuleDoc.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Tells of every Connector what it lets devices of the tailnet reach. */
final class TailnetConnector implements ExposureRule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "exposure/tailnet-connector",
          Severity.WARNING,
          "What a Connector opens is meant for the tailnet.",
          "A Connector lets devices of the tailnet reach whole networks, past every Ingress and"
              + " Service: the routes that it advertises, or all of them as an exit node"
              + " (tailscale, k8s-operator/apis/v1alpha1, types_connector.go).",
          "Leave it out, or advertise the routes alone that somebody needs.");

  private static final Exposures EXPOSURES = new Exposures(DOC);

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public SortedSet<String> kinds() {
    return new TreeSet<>(List.of("Connector.tailscale.com"));
  }

  @Override
  public List<Exposure> check(Inventory inventory) {
    return inventory
        .all("tailscale.com", "Connector")
        .flatMap(it -> exposures(it).stream())
        .toList();
  }

  private static List<Exposure> exposures(RenderedObject object) {
    List<Exposure> found = new ArrayList<>();
    var spec = object.value().path("spec");
    var routes =
        spec.path("subnetRouter")
            .path("advertiseRoutes")
            .valueStream()
            .map(it -> it.asString(""))
            .toList();
    if (!routes.isEmpty()) {
      found.add(
          EXPOSURES.tailnet(
              object,
              "spec.subnetRouter.advertiseRoutes",
              "lets devices of the tailnet reach all of %s; leave out what nobody needs"
                  .formatted(Listed.quoted(routes))));
    }
    if (!List.of("", "false").contains(spec.path("exitNode").asString(""))) {
      found.add(
          EXPOSURES.tailnet(
              object,
              "spec.exitNode",
              "lets devices of the tailnet reach what the cluster reaches; leave it out"));
    }
    if (spec.path("appConnector").isObject()) {
      found.add(
          EXPOSURES.tailnet(
              object,
              "spec.appConnector",
              "lets devices of the tailnet reach the applications that its policy names from the"
                  + " cluster; leave it out"));
    }
    return found;
  }
}
