package dev.cofferdam.rule.exposure;

import dev.cofferdam.render.RenderedObject;
import dev.cofferdam.rule.RuleDoc;
import dev.cofferdam.rule.RuleDoc.Severity;
import dev.cofferdam.rule.exposure.CustomResources.Setting;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Asks of every custom resource whether it has its operator make an Ingress or a route. */
final class CustomIngress implements ExposureRule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "exposure/custom-ingress",
          Severity.ERROR,
          "No custom resource asks for an Ingress or a route.",
          "Its operator makes the object, which is in no file; what it will be stands in a part that"
              + " is named after it (Grafana operator, spec.ingress and spec.route; VictoriaMetrics"
              + " operator, VMAuth spec.ingress; Kiali, deployment.ingress).",
          "Turn it off and write the Ingress yourself, of class tailscale; or give it that class"
              + " here, where the operator has a field for it.");

  private static final Exposures EXPOSURES = new Exposures(DOC);

  /** Parts that say by being there that one is made, if they do not say otherwise. */
  private static final Set<String> BY_PRESENCE = Set.of("httproute", "ingress", "ingressroute");

  /** Parts of that name are of much else too, such as where Alertmanager sends what. */
  private static final Set<String> BY_SWITCH = Set.of("gateway", "gatewayapi", "route");

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public List<Exposure> check(Inventory inventory) {
    return CustomResources.in(inventory).flatMap(CustomIngress::check).toList();
  }

  private static Stream<Exposure> check(RenderedObject object) {
    return CustomResources.settings(object)
        .filter(it -> it.field().value().isObject())
        .flatMap(it -> tryTemplate(object, it).or(() -> tryPart(object, it)).stream());
  }

  /** A list of that name is of who may reach what, as in a Sidecar of Istio. */
  private static Optional<Exposure> tryPart(RenderedObject object, Setting part) {
    var value = part.field().value();
    var on = new Scalar(value.has("enabled") ? value.path("enabled") : value.path("enable"));
    if (!isNamed(Scalar.plain(part.field().name())) || on.isFalse()) {
      return Optional.empty();
    }
    if (on.isUnresolved()) {
      return Optional.of(
          EXPOSURES.unproven(
              object, part.path(), "is turned on by the cluster alone; write enabled out"));
    }
    if (!on.text().isEmpty()) {
      return Optional.of(made(object, part, "has its operator make one"));
    }
    return isThere(object, part) ? Optional.of(present(object, part, value)) : Optional.empty();
  }

  /** Whether a part of that name is about an Ingress or a route, once it is turned on. */
  static boolean isNamed(String plainName) {
    return BY_PRESENCE.contains(plainName) || BY_SWITCH.contains(plainName);
  }

  private static boolean isThere(RenderedObject object, Setting part) {
    return BY_PRESENCE.contains(part.plainName())
        && !(IngressDefault.isFor(object) && part.path().equals("spec.ingress"));
  }

  /** What has a spec is made as it stands; of another part the operator may think what it likes. */
  private static Exposure present(RenderedObject object, Setting part, JsonNode value) {
    return value.has("spec") || isOfTailnet(part)
        ? made(object, part, "has its operator make one")
        : EXPOSURES.unproven(
            object,
            part.path(),
            "may have its operator make one; set enabled to false, or leave the part out");
  }

  /** A whole object that an operator makes of what stands here. */
  private static Optional<Exposure> tryTemplate(RenderedObject object, Setting part) {
    var value = part.field().value();
    var kind = value.path("kind").asString("");
    return value.has("spec") && isRoute(value.path("apiVersion").asString(""), kind)
        ? Optional.of(made(object, part, "is a whole %s, which its operator makes".formatted(kind)))
        : Optional.empty();
  }

  private static boolean isRoute(String apiVersion, String kind) {
    var group = apiVersion.substring(0, Math.max(0, apiVersion.indexOf('/')));
    return kind.equals("Ingress")
        || GatewayKinds.opens(group, kind)
        || RouteKind.opens(group, kind);
  }

  private static Exposure made(RenderedObject object, Setting part, String how) {
    return isOfTailnet(part)
        ? EXPOSURES.tailnet(
            object, part.path(), how + ", of class tailscale, which devices of the tailnet reach")
        : EXPOSURES.open(
            object,
            part.path(),
            how
                + ", which takes requests from outside of the cluster; turn it off, or give it the"
                + " class tailscale");
  }

  private static boolean isOfTailnet(Setting part) {
    return new IngressSettings(part.field().value()).reach() == Reach.TAILNET;
  }
}
