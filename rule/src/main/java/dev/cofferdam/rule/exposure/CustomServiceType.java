package dev.cofferdam.rule.exposure;

import dev.cofferdam.render.RenderedObject;
import dev.cofferdam.rule.RuleDoc;
import dev.cofferdam.rule.RuleDoc.Severity;
import dev.cofferdam.rule.exposure.CustomResources.Setting;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Asks of every custom resource whether it has its operator make an open Service. */
final class CustomServiceType implements ExposureRule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "exposure/custom-service-type",
          Severity.ERROR,
          "No custom resource asks for a Service of type LoadBalancer or NodePort.",
          "Its operator makes the Service, which is in no file; what it will be stands in a field"
              + " that most operators name after the type of a Service (CloudNativePG,"
              + " serviceTemplate.spec.type; Strimzi, listeners[].type; ECK, http.service.spec.type).",
          "Set the type to ClusterIP and put an Ingress of class tailscale before it, or give the"
              + " Service loadBalancerClass tailscale and allocateLoadBalancerNodePorts false where"
              + " the operator has fields for both.");

  private static final Exposures EXPOSURES = new Exposures(DOC);

  /** As Contour says it in ContourDeployment as well. */
  private static final Set<String> BALANCED = Set.of("loadbalancer", "loadbalancerservice");

  private static final Set<String> ON_NODES = Set.of("nodeport", "nodeportservice");

  /**
   * Ways of operators to say that they make an Ingress or a route (Strimzi, type; Solr and Redis
   * Enterprise, method), or have every pod found by a public name.
   */
  private static final Set<String> ROUTED =
      Set.of("externaldns", "ingress", "istio", "openshiftroute", "route");

  /** Where a text is a name or prose. */
  private static final Set<String> NAMES =
      Set.of("description", "displayname", "kind", "name", "title");

  /** The same by the name of what it stands in. */
  private static final String TYPE_BELOW = "(?i).*(listener|service|expose)[^.]*(\\.spec)?\\.type";

  /** Names for the way in which an operator opens something. */
  private static final String TYPE =
      ".*(service|expose|exposure|exposed|access|ingress)type|method";

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public List<Exposure> check(Inventory inventory) {
    return CustomResources.in(inventory).flatMap(CustomServiceType::check).toList();
  }

  private static Stream<Exposure> check(RenderedObject object) {
    return CustomResources.settings(object)
        .filter(it -> !NAMES.contains(it.plainName()))
        .flatMap(it -> exposures(object, it));
  }

  /** One text may name several types, as of the Redis Enterprise operator. */
  private static Stream<Exposure> exposures(RenderedObject object, Setting setting) {
    var texts = setting.scalar().text().split(",", -1);
    return Stream.of(texts).flatMap(text -> tryExposure(object, setting, text.strip()).stream());
  }

  private static Optional<Exposure> tryExposure(
      RenderedObject object, Setting setting, String text) {
    var plain = Scalar.plain(text);
    if (BALANCED.contains(plain)) {
      return Optional.of(balanced(object, setting, text));
    }
    if (ON_NODES.contains(plain)) {
      return open(object, setting, text, "opens a port of every node; use ClusterIP");
    }
    if (isHostNetwork(setting, plain)) {
      return open(object, setting, text, "puts pods in the network of their nodes; leave it out");
    }
    if (ROUTED.contains(plain) && saysWay(setting)) {
      return open(
          object,
          setting,
          text,
          "has its operator take requests from outside of the cluster; use a type that stays inside");
    }
    return Unresolved.isIn(text) && saysWay(setting)
        ? Optional.of(
            EXPOSURES.unproven(
                object, setting.path(), "is known to the cluster alone; write the type out"))
        : Optional.empty();
  }

  private static Optional<Exposure> open(
      RenderedObject object, Setting setting, String text, String what) {
    return Optional.of(
        EXPOSURES.open(object, setting.path(), "is %s, which %s".formatted(text, what)));
  }

  /** As Rook says it for all of Ceph: {@code network: {provider: host}}. */
  private static boolean isHostNetwork(Setting setting, String plain) {
    return plain.equals("host")
        && setting.name().equals("provider")
        && setting.parent().name().equals("network");
  }

  private static Exposure balanced(RenderedObject object, Setting setting, String text) {
    return new ServiceSettings(setting.parent().value(), text).isOfTailnet()
        ? EXPOSURES.tailnet(
            object,
            setting.path(),
            "is %s of class tailscale, which devices of the tailnet reach".formatted(text))
        : EXPOSURES.open(
            object,
            setting.path(),
            "is %s, which gives it a public address and node ports; use ClusterIP".formatted(text));
  }

  /** Strimzi has its listeners in a list, the type of each in {@code type}. */
  private static boolean saysWay(Setting setting) {
    return setting.plainName().matches(TYPE)
        || (setting.plainName().equals("type") && setting.path().matches(TYPE_BELOW));
  }
}
