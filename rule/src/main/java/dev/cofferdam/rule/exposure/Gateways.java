package dev.cofferdam.rule.exposure;

import dev.cofferdam.render.RenderedObject;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * How far the Gateways of a cluster reach. Whoever serves a Gateway puts a Service before it, of
 * type LoadBalancer if nobody says otherwise; where they can be told otherwise is here.
 */
final class Gateways {

  private static final String CLASS = "GatewayClass";

  /** On the Gateway itself (istio/istio, pilot/pkg/config/kube, deploymentcontroller.go). */
  private static final String ISTIO_TYPE = "networking.istio.io/service-type";

  /** The classes that Istio makes, and the types of their Services (istio/istio, classinfo.go). */
  private static final Map<String, String> ISTIO =
      Map.of(
          "istio", "LoadBalancer",
          "istio-agentgateway", "LoadBalancer",
          "istio-agentgateway-waypoint", "ClusterIP",
          "istio-east-west", "LoadBalancer",
          "istio-waypoint", "ClusterIP");

  private static final String ISTIO_CONTROLLER = "istio.io/";

  private final Inventory inventory;

  Gateways(Inventory inventory) {
    this.inventory = inventory;
  }

  /**
   * What a route or a set of listeners belongs to.
   *
   * @param named {@code Kind namespace/name}
   */
  record Parent(String named, Reach reach) {}

  /** The one that an object refers to; open, if it is not in the cluster. */
  Parent parent(RenderedObject object, JsonNode reference) {
    var group = reference.path("group").asString(GatewayKinds.GROUP);
    var kind = reference.path("kind").asString("Gateway");
    var namespace = reference.path("namespace").asString(inventory.declared().namespace(object));
    var name = reference.path("name").asString("");
    return new Parent(
        "%s %s/%s".formatted(kind, namespace, name),
        GatewayKinds.isInside(group, kind)
            ? Reach.PRIVATE
            : inventory
                .declared()
                .tryFind(group, kind, namespace, name)
                .map(this::reach)
                .orElse(Reach.PUBLIC));
  }

  /** Of a Gateway, or of a set of listeners, which belongs to one. */
  Reach reach(RenderedObject object) {
    var spec = object.value().path("spec");
    if (GatewayKinds.isListenerSet(object.kind())) {
      return parent(object, spec.path("parentRef")).reach();
    }
    return object.kind().equals("Gateway") && spec.path("addresses").isEmpty()
        ? tryIstio(object).or(() -> tryParameters(object)).orElse(Reach.PUBLIC)
        : Reach.PUBLIC;
  }

  private Optional<Reach> tryIstio(RenderedObject gateway) {
    var name = className(gateway);
    var type = ISTIO.get(name);
    if (type == null || !isIstio(name)) {
      return Optional.empty();
    }
    var own = new Scalar(Inventory.annotation(gateway, ISTIO_TYPE)).text();
    var reach = new ServiceSettings(annotated(gateway), own.isEmpty() ? type : own).reach();
    return Optional.of(isOverlaid(gateway) ? reach.or(Reach.UNPROVEN) : reach);
  }

  /** With a ConfigMap whose text is laid over the Service (Istio, parametersRef). */
  private static boolean isOverlaid(RenderedObject gateway) {
    return gateway.value().path("spec").path("infrastructure").has("parametersRef");
  }

  /**
   * The part with the annotations that the Service gets: those of the Gateway if there are none.
   */
  private static JsonNode annotated(RenderedObject gateway) {
    var infrastructure = gateway.value().path("spec").path("infrastructure");
    return infrastructure.has("annotations") ? infrastructure : gateway.value().path("metadata");
  }

  private boolean isIstio(String name) {
    return tryClass(name)
        .map(it -> it.value().path("spec").path("controllerName").asString(""))
        .map(it -> it.startsWith(ISTIO_CONTROLLER))
        .orElse(true);
  }

  /** Of the Gateway itself before those of its class (Gateway API, GatewayInfrastructure). */
  private Optional<Reach> tryParameters(RenderedObject gateway) {
    var spec = gateway.value().path("spec");
    var own = spec.path("infrastructure").path("parametersRef");
    var reference =
        own.isObject()
            ? Optional.of(own)
            : tryClass(className(gateway)).map(it -> it.value().path("spec").path("parametersRef"));
    return reference
        .flatMap(it -> tryFind(it, inventory.declared().namespace(gateway)))
        .map(ServiceTypeDefault::reach);
  }

  private Optional<RenderedObject> tryFind(JsonNode reference, String namespace) {
    return Stream.of(reference.path("namespace").asString(namespace), "")
        .flatMap(
            it ->
                inventory
                    .declared()
                    .tryFind(
                        reference.path("group").asString(""),
                        reference.path("kind").asString(""),
                        it,
                        reference.path("name").asString(""))
                    .stream())
        .findFirst();
  }

  private Optional<RenderedObject> tryClass(String name) {
    return inventory.declared().tryFind(GatewayKinds.GROUP, CLASS, "", name);
  }

  private static String className(RenderedObject gateway) {
    return gateway.value().path("spec").path("gatewayClassName").asString("");
  }
}
