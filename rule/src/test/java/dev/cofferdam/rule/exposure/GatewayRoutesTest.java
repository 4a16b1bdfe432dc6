package dev.cofferdam.rule.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GatewayRoutesTest {

  private static final String OPEN =
      "which nothing in this repository shows to be closed; use an Ingress of class tailscale, or"
          + " name a Gateway that stays inside";

  private static final String GATEWAY =
      """
      ---
      apiVersion: gateway.networking.k8s.io/v1
      kind: Gateway
      metadata: {name: inside, namespace: mesh%s}
      spec: {gatewayClassName: istio-waypoint%s}
      """;

  @Test
  void accepts_a_route_within_a_mesh() {
    assertThat(exposed("parentRefs: [{group: '', kind: Service, name: web}]")).isEmpty();
    for (String parent :
        List.of(
            "core Service",
            "networking.istio.io ServiceEntry",
            "kuma.io MeshService",
            "gateway.networking.x-k8s.io XMesh",
            "policy.linkerd.io EgressNetwork",
            "policy.linkerd.io Server")) {
      var words = parent.split(" ", -1);
      assertThat(
              exposed("parentRefs: [{group: %s, kind: %s, name: a}]".formatted(words[0], words[1])))
          .as(parent)
          .isEmpty();
    }
  }

  @Test
  void accepts_a_route_of_a_gateway_that_stays_inside() {
    assertThat(
            exposed(
                "parentRefs: [{name: inside, namespace: mesh}], useDefaultGateways: None",
                GATEWAY.formatted("", "")))
        .isEmpty();
  }

  @Test
  void reports_routes_of_every_kind() {
    for (String kind : List.of("HTTPRoute", "GRPCRoute", "TLSRoute", "TCPRoute", "UDPRoute")) {
      assertThat(route("gateway.networking.k8s.io/v1", kind, "parentRefs: [{name: eg}]"))
          .containsExactly(
              "public: a.yaml:1:1: %s dev/web: spec.parentRefs[0] is Gateway dev/eg, "
                      .formatted(kind)
                  + OPEN);
      assertThat(new GatewayRoutes().kinds()).contains(kind + ".gateway.networking.k8s.io");
    }
    for (String kind : List.of("HTTPRoute", "GRPCRoute", "TLSRoute", "TCPRoute")) {
      assertThat(route("policy.linkerd.io/v1", kind, "parentRefs: [{name: eg}]")).hasSize(1);
      assertThat(new GatewayRoutes().kinds()).contains(kind + ".policy.linkerd.io");
    }
    assertThat(route("example.com/v1", "HTTPRoute", "parentRefs: [{name: eg}]")).isEmpty();
    assertThat(route("gateway.networking.k8s.io/v1", "Route", "parentRefs: [{name: eg}]"))
        .isEmpty();
  }

  @Test
  void reports_each_parent_that_is_not_closed() {
    assertThat(
            exposed(
                "parentRefs: [{group: '', kind: Service, name: web}, {name: inside, namespace: a},"
                    + " {kind: Service, name: web}, {kind: Other, name: b}]",
                GATEWAY.formatted("", "")))
        .containsExactly(
            "public: a.yaml:1:1: HTTPRoute dev/web: spec.parentRefs[1] is Gateway a/inside, "
                + OPEN,
            "public: a.yaml:1:1: HTTPRoute dev/web: spec.parentRefs[2] is Service dev/web, " + OPEN,
            "public: a.yaml:1:1: HTTPRoute dev/web: spec.parentRefs[3] is Other dev/b, " + OPEN);
  }

  @Test
  void reports_the_reach_of_a_gateway() {
    var parents = "parentRefs: [{name: inside, namespace: mesh}]";
    assertThat(
            exposed(
                parents, GATEWAY.formatted(", annotations: {tailscale.com/expose: 'true'}", "")))
        .containsExactly(
            "tailnet: a.yaml:1:1: HTTPRoute dev/web: spec.parentRefs[0] is Gateway mesh/inside, which"
                + " devices of the tailnet reach");
    assertThat(
            exposed(parents, GATEWAY.formatted("", ", infrastructure: {parametersRef: {name: a}}")))
        .containsExactly(
            "unproven: a.yaml:1:1: HTTPRoute dev/web: spec.parentRefs[0] is Gateway mesh/inside, of"
                + " which nobody can say who reaches it; see there");
    assertThat(exposed(parents, GATEWAY.formatted("", ", addresses: [{value: 192.0.2.1}]")))
        .containsExactly(
            "public: a.yaml:1:1: HTTPRoute dev/web: spec.parentRefs[0] is Gateway mesh/inside, "
                + OPEN);
  }

  @Test
  void follows_a_set_of_listeners_to_its_gateway() {
    var listeners =
        """
        ---
        apiVersion: gateway.networking.k8s.io/v1
        kind: ListenerSet
        metadata: {name: more, namespace: dev}
        spec: {parentRef: {name: inside, namespace: %s}}
        """;
    var parents = "parentRefs: [{kind: ListenerSet, name: more}]";
    assertThat(exposed(parents, GATEWAY.formatted("", "") + listeners.formatted("mesh"))).isEmpty();
    assertThat(exposed(parents, GATEWAY.formatted("", "") + listeners.formatted("other")))
        .containsExactly(
            "public: a.yaml:1:1: HTTPRoute dev/web: spec.parentRefs[0] is ListenerSet dev/more, "
                + OPEN);
  }

  @Test
  void takes_no_other_kind_for_a_gateway() {
    assertThat(
            exposed(
                "parentRefs: [{kind: GatewayClass, name: a, namespace: ''}]",
                """
                ---
                apiVersion: gateway.networking.k8s.io/v1
                kind: GatewayClass
                metadata: {name: a}
                spec: {gatewayClassName: istio-waypoint}
                """))
        .singleElement()
        .asString()
        .startsWith("public: ");
  }

  @Test
  void reports_a_route_of_no_gateway_and_one_of_whatever_is_the_default() {
    assertThat(exposed("rules: []"))
        .containsExactly(
            "unproven: a.yaml:1:1: HTTPRoute dev/web: spec.parentRefs names nothing, so that nobody can"
                + " say who sends requests by it; name a Gateway");
    assertThat(exposed("useDefaultGateways: All"))
        .containsExactly(
            "public: a.yaml:1:1: HTTPRoute dev/web: spec.useDefaultGateways takes requests from whatever"
                + " Gateway is the default; name one in parentRefs");
  }

  private static List<String> exposed(String spec) {
    return exposed(spec, "");
  }

  private static List<String> exposed(String spec, String others) {
    return Exposed.by(
        new GatewayRoutes(), yaml("gateway.networking.k8s.io/v1", "HTTPRoute", spec) + others);
  }

  private static List<String> route(String version, String kind, String spec) {
    return Exposed.by(new GatewayRoutes(), yaml(version, kind, spec));
  }

  private static String yaml(String version, String kind, String spec) {
    return """
    apiVersion: %s
    kind: %s
    metadata: {name: web, namespace: dev}
    spec: {%s}
    """
        .formatted(version, kind, spec);
  }
}
