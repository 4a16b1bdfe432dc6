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

/** Asks of every custom resource whether a switch in it has its operator open something. */
final class ExposeSwitch implements ExposureRule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "exposure/expose-switch",
          Severity.ERROR,
          "No switch of a custom resource has its operator open something.",
          "Operators have switches for what they make: a load balancer (Zalando postgres-operator,"
              + " enableMasterLoadBalancer), an Ingress (KubeRay, enableIngress), Services for"
              + " clients outside (MinIO, exposeServices; MongoDB, externalAccess; Couchbase, exposedFeatures; Koperator,"
              + " externalListeners; Spark, driverIngressOptions; NATS, enableClientsHostPort;"
              + " ZooKeeper of Pravega, adminServerService.external).",
          "Turn it off and put an Ingress of class tailscale before the Service inside of the cluster."
              + " Where an operator means something harmless by the word, allow it with that reason.");

  private static final Exposures EXPOSURES = new Exposures(DOC);

  /** Switches for what opens something, whoever has them. */
  private static final String OPENS = ".*(loadbalancer|nodeport|hostport|ingress|externalaccess).*";

  private static final String OF_OPERATOR = "enable_(master|replica)(_pooler)?_load_balancer";

  private static final Set<String> ENABLED = Set.of("enable", "enabled");

  /** Switches that turn things off, and the one for node ports beside a load balancer. */
  private static final String CLOSES = "(disable|no|skip|without).*|allocateloadbalancernodeports";

  /** Of a Service or a listener for clients outside (ZooKeeper of Pravega, Redpanda). */
  private static final String EXTERNAL =
      "(?i).*(service|listener|api|proxy|registry)[^.]*\\.external(\\.enabled?)?";

  /** Switches, lists, and parts with switches in them; not those of figures, and of CORS. */
  private static final String EXPOSES =
      "(?!.*(metric|header))(driveringress|expose|externalaccess|externallisteners).*";

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public List<Exposure> check(Inventory inventory) {
    return Stream.concat(
            CustomResources.in(inventory).flatMap(ExposeSwitch::check),
            inventory.all("", "ConfigMap").flatMap(ExposeSwitch::ofOperator))
        .toList();
  }

  /** The settings of an operator itself, for all that it makes (Zalando postgres-operator). */
  private static Stream<Exposure> ofOperator(RenderedObject map) {
    return new Field("data", "data", map.value().path("data"))
        .children().stream()
            .filter(it -> it.name().matches(OF_OPERATOR) && new Scalar(it.value()).isTrue())
            .map(
                it ->
                    EXPOSURES.open(
                        map,
                        it.path(),
                        "is on, which has its operator open it to the outside; turn it off"));
  }

  private static Stream<Exposure> check(RenderedObject object) {
    return CustomResources.settings(object)
        .filter(it -> !it.plainName().matches(CLOSES))
        .flatMap(it -> tryExposure(object, it).stream());
  }

  private static Optional<Exposure> tryExposure(RenderedObject object, Setting setting) {
    if (setting.scalar().isTrue() && word(setting).matches(OPENS)) {
      return Optional.of(
          EXPOSURES.open(
              object,
              setting.path(),
              "is on, which has its operator open it to the outside; turn it off"));
    }
    return exposes(setting)
        ? Optional.of(
            EXPOSURES.unproven(
                object,
                setting.path(),
                "has its operator expose something, nobody here can say to whom; leave it out"))
        : Optional.empty();
  }

  /** What it turns on: of {@code loadBalancer: {enabled: true}}, what it stands in. */
  private static String word(Setting setting) {
    var above = Scalar.plain(setting.parent().name());
    return ENABLED.contains(setting.plainName())
            && !CustomIngress.isNamed(above)
            && !above.matches(EXPOSES)
        ? above
        : setting.plainName();
  }

  private static boolean exposes(Setting setting) {
    var value = setting.field().value();
    if (setting.scalar().isTrue() && setting.path().matches(EXTERNAL)) {
      return true;
    }
    return setting.plainName().matches(EXPOSES)
        && (setting.scalar().isTrue()
            || (value.isArray() && !value.isEmpty())
            || (value.isObject() && isOn(setting.plainName(), value)));
  }

  /** MongoDB takes {@code externalAccess: {}} for a yes; others have switches in the part. */
  private static boolean isOn(String name, JsonNode part) {
    if (part.has("enabled")) {
      return !new Scalar(part.path("enabled")).isFalse()
          && part.valueStream().noneMatch(it -> new Scalar(it).text().equals("ClusterIP"));
    }
    return name.equals("externalaccess")
        || part.valueStream().anyMatch(it -> new Scalar(it).isTrue());
  }
}
