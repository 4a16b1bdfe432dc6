package dev.cofferdam.rule.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RouteKindTest {

  /** By controller: the group, and the kinds in it. */
  private static final List<List<String>> OPEN =
      List.of(
          List.of("Istio", "networking.istio.io", "Gateway"),
          List.of("Traefik", "traefik.io", "IngressRoute IngressRouteTCP IngressRouteUDP"),
          List.of("Traefik", "traefik.containo.us", "IngressRoute IngressRouteTCP IngressRouteUDP"),
          List.of("Contour", "projectcontour.io", "HTTPProxy"),
          List.of("Contour", "contour.heptio.com", "IngressRoute"),
          List.of("Emissary", "getambassador.io", "Host Listener Mapping TCPMapping"),
          List.of(
              "Emissary",
              "x.getambassador.io",
              "AmbassadorHost AmbassadorListener AmbassadorMapping AmbassadorTCPMapping"),
          List.of("Kong", "configuration.konghq.com", "KongRoute TCPIngress UDPIngress"),
          List.of("APISIX", "apisix.apache.org", "ApisixRoute"),
          List.of(
              "the NGINX Ingress Controller of F5",
              "k8s.nginx.org",
              "GlobalConfiguration TransportServer VirtualServer VirtualServerRoute"),
          List.of("F5 BIG-IP", "cis.f5.com", "IngressLink TransportServer VirtualServer"),
          List.of("NetScaler", "citrix.com", "HTTPRoute Listener VIP"),
          List.of("HAProxy", "ingress.v1.haproxy.org", "TCP"),
          List.of("HAProxy", "ingress.v3.haproxy.org", "TCP"),
          List.of(
              "Gloo",
              "gateway.solo.io",
              "Gateway MatchableHttpGateway MatchableTcpGateway RouteTable VirtualService"),
          List.of("Gloo", "gloo.solo.io", "Proxy"),
          List.of("Gloo", "networking.gloo.solo.io", "RouteTable VirtualGateway"),
          List.of("Skipper", "zalando.org", "FabricGateway RouteGroup"),
          List.of("Voyager", "voyager.appscode.com", "Ingress"),
          List.of("Tyk", "tyk.tyk.io", "ApiDefinition"),
          List.of("STUNner", "stunner.l7mp.io", "UDPRoute"),
          List.of("Kuma", "kuma.io", "MeshGateway MeshGatewayRoute ZoneIngress"),
          List.of("Consul", "consul.hashicorp.com", "IngressGateway"),
          List.of("Consul", "mesh.consul.hashicorp.com", "APIGateway MeshGateway"),
          List.of("OpenShift", "route.openshift.io", "Route"),
          List.of("OpenShift", "operator.openshift.io", "IngressController"),
          List.of("Knative", "serving.knative.dev", "DomainMapping"));

  @Test
  void accepts_what_says_that_it_stays_inside() {
    assertThat(exposed("networking.istio.io", "VirtualService", "hosts: [web]")).isEmpty();
    assertThat(exposed("networking.istio.io", "VirtualService", "gateways: [mesh]")).isEmpty();
    assertThat(exposed("kuma.io", "MeshHTTPRoute", "targetRef: {kind: MeshService}")).isEmpty();
    assertThat(exposed("kuma.io", "MeshTCPRoute", "to: []")).isEmpty();
    assertThat(
            exposed(
                "operator.openshift.io",
                "IngressController",
                "endpointPublishingStrategy: {type: Private}"))
        .isEmpty();
    assertThat(exposed("imageregistry.operator.openshift.io", "Config", "defaultRoute: false"))
        .isEmpty();
    assertThat(
            exposed(
                "networking.internal.knative.dev",
                "Ingress",
                "rules: [{visibility: ClusterLocal}]"))
        .isEmpty();
    assertThat(exposed("serving.kserve.io", "LLMInferenceService", "model: {}")).isEmpty();
    assertThat(exposed("flagger.app", "Canary", "service: {port: 80, gateways: [mesh]}")).isEmpty();
    assertThat(exposed("traefik.io", "Middleware", "headers: {}")).isEmpty();
  }

  @Test
  void reports_every_kind_of_the_table() {
    List<String> kinds = new ArrayList<>();
    for (List<String> row : OPEN) {
      for (String kind : row.get(2).split(" ", -1)) {
        kinds.add(kind + "." + row.get(1));
        assertThat(exposed(row.get(1), kind, ""))
            .containsExactly(
                "public: a.yaml:1:1: %1$s dev/web: kind is %1$s.%2$s, by which %3$s takes requests from"
                        .formatted(kind, row.get(1), row.get(0))
                    + " outside of the cluster; use an Ingress of class tailscale");
      }
    }
    assertThat(new RouteKind().kinds())
        .containsAll(kinds)
        .hasSize(kinds.size() + 7)
        .contains(
            "VirtualService.networking.istio.io",
            "MeshHTTPRoute.kuma.io",
            "MeshTCPRoute.kuma.io",
            "Config.imageregistry.operator.openshift.io",
            "Ingress.networking.internal.knative.dev",
            "LLMInferenceService.serving.kserve.io",
            "Canary.flagger.app");
  }

  @Test
  void reports_what_does_not_stay_inside() {
    for (List<String> open :
        List.of(
            List.of("networking.istio.io", "VirtualService", "gateways: [mesh, infra/public]"),
            List.of("kuma.io", "MeshHTTPRoute", "targetRef: {kind: MeshGateway}"),
            List.of("kuma.io", "MeshTCPRoute", "targetRef: {kind: MeshGateway}"),
            List.of(
                "operator.openshift.io",
                "IngressController",
                "endpointPublishingStrategy: {type: HostNetwork}"),
            List.of("imageregistry.operator.openshift.io", "Config", "defaultRoute: 'True'"),
            List.of("imageregistry.operator.openshift.io", "Config", "routes: [{name: a}]"),
            List.of(
                "networking.internal.knative.dev",
                "Ingress",
                "rules: [{visibility: ClusterLocal}, {visibility: ExternalIP}]"),
            List.of("serving.kserve.io", "LLMInferenceService", "router: {route: {}}"),
            List.of("flagger.app", "Canary", "ingressRef: {name: web}"),
            List.of("flagger.app", "Canary", "routeRef: {name: web}"),
            List.of("flagger.app", "Canary", "upstreamRef: {name: web}"),
            List.of("flagger.app", "Canary", "service: {gateways: [mesh, infra/public]}"),
            List.of("flagger.app", "Canary", "service: {gatewayRefs: [{name: eg}]}"))) {
      assertThat(exposed(open.get(0), open.get(1), open.get(2)))
          .as(open.toString())
          .singleElement()
          .asString()
          .startsWith("public: a.yaml:1:1: " + open.get(1) + " dev/web: kind is ");
    }
  }

  private static List<String> exposed(String group, String kind, String spec) {
    return Exposed.by(
        new RouteKind(),
        """
        apiVersion: %s/v1
        kind: %s
        metadata: {name: web, namespace: dev}
        spec: {%s}
        """
            .formatted(group, kind, spec));
  }
}
