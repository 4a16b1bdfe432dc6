package dev.cofferdam.rule.exposure;

import dev.cofferdam.render.RenderedObject;
import dev.cofferdam.rule.RuleDoc;
import dev.cofferdam.rule.RuleDoc.Severity;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Asks of custom resources whose Service is open unless they say otherwise whether they do. */
final class ServiceTypeDefault implements ExposureRule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "exposure/service-type-default",
          Severity.ERROR,
          "No custom resource leaves the type of its Service to an operator that takes LoadBalancer.",
          "Most operators make a Service of type ClusterIP when nothing is said; those of gateways"
              + " make one of type LoadBalancer (Envoy Gateway, api/v1alpha1 KubernetesServiceSpec;"
              + " Contour, NetworkPublishing; Kuma, MeshGatewayInstance; NGINX Gateway Fabric; Kong).",
          "Write the type out, as ClusterIP.");

  private static final Exposures EXPOSURES = new Exposures(DOC);

  /** The part about the Service, and the field for its type there. */
  private static final SortedMap<String, List<String>> TYPES =
      new TreeMap<>(
          Map.ofEntries(
              // cilium/cilium, pkg/k8s/apis/cilium.io/v2alpha1 ServiceConfig: LoadBalancer
              row("CiliumGatewayClassConfig.cilium.io", "spec.service", "type"),
              // projectcontour/contour, apis/projectcontour/v1alpha1: LoadBalancerService
              row("ContourDeployment.projectcontour.io", "spec.envoy.networkPublishing", "type"),
              // Kong gateway operator, DataPlane ServiceOptions: LoadBalancer
              row("DataPlane.gateway-operator.konghq.com", "spec.network.services.ingress", "type"),
              // envoyproxy/gateway, api/v1alpha1 KubernetesServiceSpec: LoadBalancer
              row(
                  "EnvoyProxy.gateway.envoyproxy.io",
                  "spec.provider.kubernetes.envoyService",
                  "type"),
              // the same as DataPlane, for every Gateway of a class
              row(
                  "GatewayConfiguration.gateway-operator.konghq.com",
                  "spec.dataPlaneOptions.network.services.ingress",
                  "type"),
              // kgateway, documentation of GatewayParameters: LoadBalancer
              row("GatewayParameters.gateway.kgateway.dev", "spec.kube.service", "type"),
              // kumahq/kuma, CRDs kuma.io: LoadBalancer
              row("MeshGatewayConfig.kuma.io", "spec", "serviceType"),
              row("MeshGatewayInstance.kuma.io", "spec", "serviceType"),
              // nginx/documentation, expose-nginx-gateway-fabric: LoadBalancer
              row("NginxProxy.gateway.nginx.org", "spec.kubernetes.service", "type")));

  private static Entry<String, List<String>> row(String kind, String part, String field) {
    return Map.entry(kind, List.of(part, field));
  }

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public SortedSet<String> kinds() {
    return new TreeSet<>(TYPES.keySet());
  }

  @Override
  public List<Exposure> check(Inventory inventory) {
    return inventory.all().flatMap(ServiceTypeDefault::check).toList();
  }

  private static Stream<Exposure> check(RenderedObject object) {
    var row = TYPES.get(Inventory.kind(object));
    return row == null || !type(object, row).text().isEmpty()
        ? Stream.empty()
        : Stream.of(
            EXPOSURES.open(
                object,
                String.join(".", row),
                "is left out, so that the Service is of type LoadBalancer; write ClusterIP"));
  }

  private static Scalar type(RenderedObject object, List<String> row) {
    return new Scalar(part(object.value(), row.get(0)).path(row.get(1)));
  }

  /** How far the Service that parameters describe can be reached; open, if none are known. */
  static Reach reach(RenderedObject parameters) {
    var row = TYPES.get(Inventory.kind(parameters));
    return row == null
        ? Reach.PUBLIC
        : new ServiceSettings(part(parameters.value(), row.get(0)), type(parameters, row).text())
            .reach();
  }

  private static JsonNode part(JsonNode object, String path) {
    var part = object;
    for (String step : path.split("\\.", -1)) {
      part = part.path(step);
    }
    return part;
  }
}
