package dev.cofferdam.rule.exposure;

import dev.cofferdam.render.RenderedObject;
import dev.cofferdam.rule.RuleDoc;
import dev.cofferdam.rule.RuleDoc.Severity;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Asks whether an object has an ingress controller or a mesh take requests from outside. */
final class RouteKind implements ExposureRule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "exposure/route-kind",
          Severity.ERROR,
          "No object has an ingress controller or a gateway of a mesh take requests from outside.",
          "Ingress controllers and meshes have kinds of their own beside Ingress, and send requests"
              + " from outside of the cluster by them (Traefik IngressRoute, Istio Gateway and"
              + " VirtualService, Contour HTTPProxy, Emissary Mapping, OpenShift Route and others; the"
              + " table is routes.txt). How far the controller can be reached is not said there.",
          "Use an Ingress of class tailscale. Where the controller itself is on the tailnet alone,"
              + " allow the object, with that reason.");

  private static final Exposures EXPOSURES = new Exposures(DOC);

  private static final KindTable TABLE = KindTable.read("routes.txt");

  /** When an object of such a kind takes no requests from outside after all. */
  private static final Map<String, Predicate<JsonNode>> CLOSED =
      Map.of(
          // istio/api, networking/v1 VirtualService.gateways: without any it is the mesh
          "VirtualService.networking.istio.io",
          RouteKind::isOfMesh,
          // kumahq/kuma: policies of the mesh, except for those that name a gateway
          "MeshHTTPRoute.kuma.io",
          RouteKind::isWithinMesh,
          "MeshTCPRoute.kuma.io",
          RouteKind::isWithinMesh,
          // openshift/api, operator/v1 EndpointPublishingStrategy
          "IngressController.operator.openshift.io",
          spec -> isText(spec.path("endpointPublishingStrategy").path("type"), "Private"),
          // openshift/api, imageregistry/v1 ImageRegistrySpec
          "Config.imageregistry.operator.openshift.io",
          spec -> !new Scalar(spec.path("defaultRoute")).isTrue() && spec.path("routes").isEmpty(),
          // knative.dev/networking, IngressRule.visibility
          "Ingress.networking.internal.knative.dev",
          spec ->
              spec.path("rules")
                  .valueStream()
                  .allMatch(it -> isText(it.path("visibility"), "ClusterLocal")),
          // kserve/kserve, v1alpha1 LLMInferenceServiceSpec.router
          "LLMInferenceService.serving.kserve.io",
          spec -> !spec.has("router"),
          // fluxcd/flagger, v1beta1 CanarySpec: what it makes routes of or for
          "Canary.flagger.app",
          RouteKind::isCanaryWithinMesh);

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public SortedSet<String> kinds() {
    return new TreeSet<>(TABLE.texts().keySet());
  }

  @Override
  public List<Exposure> check(Inventory inventory) {
    return inventory.all().flatMap(RouteKind::check).toList();
  }

  /**
   * Whether objects of a kind take requests from outside of the cluster, if nothing in them says
   * no.
   */
  static boolean opens(String group, String kind) {
    return TABLE.tryFind(group, kind).isPresent();
  }

  private static Stream<Exposure> check(RenderedObject object) {
    return TABLE
        .tryFind(object)
        .filter(controller -> !isClosed(object))
        .map(controller -> exposure(object, controller))
        .stream();
  }

  private static Exposure exposure(RenderedObject object, String controller) {
    return EXPOSURES.open(
        object,
        "kind",
        "is %s, by which %s takes requests from outside of the cluster; use an Ingress of class tailscale"
            .formatted(Inventory.kind(object), controller));
  }

  private static boolean isClosed(RenderedObject object) {
    var closed = CLOSED.get(Inventory.kind(object));
    return closed != null && closed.test(object.value().path("spec"));
  }

  private static boolean isOfMesh(JsonNode spec) {
    return spec.path("gateways").valueStream().allMatch(it -> isText(it, "mesh"));
  }

  private static boolean isCanaryWithinMesh(JsonNode spec) {
    return Stream.of("ingressRef", "routeRef", "upstreamRef").noneMatch(spec::has)
        && !spec.path("service").has("gatewayRefs")
        && isOfMesh(spec.path("service"));
  }

  private static boolean isWithinMesh(JsonNode spec) {
    return !isText(spec.path("targetRef").path("kind"), "MeshGateway");
  }

  private static boolean isText(JsonNode node, String text) {
    return new Scalar(node).text().equals(text);
  }
}
