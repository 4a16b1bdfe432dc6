package dev.cofferdam.rule.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GatewayListenersTest {

  private static final String OPEN =
      "which nothing in this repository gives a Service of type ClusterIP, so that it has a public"
          + " address; use an Ingress of class tailscale";

  @Test
  void accepts_a_waypoint_of_istio() {
    assertThat(exposed("", "gatewayClassName: istio-waypoint")).isEmpty();
    assertThat(exposed("", "gatewayClassName: istio-agentgateway-waypoint")).isEmpty();
  }

  @Test
  void accepts_a_gateway_whose_service_stays_inside() {
    for (String name : List.of("istio", "istio-agentgateway", "istio-east-west")) {
      assertThat(
              exposed("networking.istio.io/service-type: ClusterIP", "gatewayClassName: " + name))
          .as(name)
          .isEmpty();
    }
    assertThat(exposed("networking.istio.io/service-type: ClusterIP", "gatewayClassName: eg"))
        .hasSize(1);
    assertThat(exposed("", "gatewayClassName: eg, infrastructure: " + OWN, proxy("ClusterIP")))
        .isEmpty();
    assertThat(exposed("", "gatewayClassName: eg", CLASS, proxy("ClusterIP"))).isEmpty();
    assertThat(
            exposed(
                "",
                "gatewayClassName: eg",
                CLASS.replace("namespace: dev", "namespace: infra"),
                proxy("ClusterIP").replace("namespace: dev", "namespace: infra")))
        .isEmpty();
  }

  @Test
  void reports_a_gateway_of_which_nothing_is_known() {
    assertThat(exposed("", "gatewayClassName: eg"))
        .containsExactly(
            "public: a.yaml:1:1: Gateway dev/web: spec.gatewayClassName is 'eg', " + OPEN);
    for (String name : List.of("istio", "istio-agentgateway", "istio-east-west", "cilium")) {
      assertThat(exposed("", "gatewayClassName: " + name))
          .containsExactly(
              "public: a.yaml:1:1: Gateway dev/web: spec.gatewayClassName is '%s', ".formatted(name)
                  + OPEN);
    }
  }

  @Test
  void reports_a_gateway_whose_service_is_open_all_the_same() {
    for (String type : List.of("LoadBalancer", "NodePort", "clusterip")) {
      assertThat(
              exposed(
                  "networking.istio.io/service-type: " + type, "gatewayClassName: istio-waypoint"))
          .as(type)
          .singleElement()
          .asString()
          .startsWith("public: ");
      assertThat(exposed("", "gatewayClassName: eg", CLASS, proxy(type)))
          .as(type)
          .singleElement()
          .asString()
          .startsWith("public: ");
    }
  }

  @Test
  void reports_a_gateway_that_reads_parameters_that_are_not_there_or_of_another_kind() {
    assertThat(exposed("", "gatewayClassName: eg", CLASS))
        .singleElement()
        .asString()
        .contains(OPEN);
    assertThat(
            exposed(
                "",
                "gatewayClassName: eg, infrastructure: {parametersRef: {group: '', kind: ConfigMap,"
                    + " name: proxy}}",
                "{apiVersion: v1, kind: ConfigMap, metadata: {name: proxy, namespace: dev}}"))
        .singleElement()
        .asString()
        .contains(OPEN);
  }

  @Test
  void takes_the_parameters_of_a_gateway_before_those_of_its_class() {
    assertThat(
            exposed(
                "",
                "gatewayClassName: eg, infrastructure: " + OWN.replace("proxy", "own"),
                CLASS,
                proxy("ClusterIP"),
                proxy("LoadBalancer").replace("name: proxy", "name: own")))
        .hasSize(1);
  }

  @Test
  void reads_a_class_of_istio_by_the_controller_if_the_class_is_here() {
    var own =
        """
        apiVersion: gateway.networking.k8s.io/v1
        kind: GatewayClass
        metadata: {name: istio-waypoint}
        spec: {controllerName: %s}
        """;
    assertThat(
            exposed(
                "", "gatewayClassName: istio-waypoint", own.formatted("istio.io/mesh-controller")))
        .isEmpty();
    assertThat(exposed("", "gatewayClassName: istio-waypoint", own.formatted("example.com/other")))
        .hasSize(1);
  }

  @Test
  void knows_the_kinds_that_it_looks_at() {
    assertThat(new GatewayListeners().kinds())
        .containsExactly(
            "Gateway.gateway.networking.k8s.io",
            "ListenerSet.gateway.networking.k8s.io",
            "XListenerSet.gateway.networking.x-k8s.io");
  }

  @Test
  void reports_addresses() {
    assertThat(exposed("", "gatewayClassName: istio-waypoint, addresses: [{value: 192.0.2.1}]"))
        .containsExactly(
            "public: a.yaml:1:1: Gateway dev/web: spec.addresses asks for addresses of its own, which"
                + " its Service gets; leave it out");
  }

  @Test
  void reports_a_gateway_on_the_tailnet_as_such() {
    var reached = "whose Service devices of the tailnet reach";
    assertThat(
            exposed(
                "",
                "gatewayClassName: eg",
                CLASS,
                proxy(
                    "LoadBalancer, loadBalancerClass: tailscale, allocateLoadBalancerNodePorts: false")))
        .containsExactly(
            "tailnet: a.yaml:1:1: Gateway dev/web: spec.gatewayClassName is 'eg', " + reached);
    assertThat(
            exposed(
                "",
                "gatewayClassName: eg",
                CLASS,
                proxy("ClusterIP, annotations: {tailscale.com/expose: true}")))
        .containsExactly(
            "tailnet: a.yaml:1:1: Gateway dev/web: spec.gatewayClassName is 'eg', " + reached);
    assertThat(exposed("tailscale.com/expose: 'true'", "gatewayClassName: istio-waypoint"))
        .hasSize(1);
    assertThat(
            exposed(
                "tailscale.com/expose: 'true'",
                "gatewayClassName: istio-waypoint, infrastructure: {annotations: {a: b}}"))
        .isEmpty();
  }

  @Test
  void reports_a_gateway_whose_service_only_the_cluster_knows() {
    var unknown =
        "the type of whose Service is patched, or known to the cluster alone; write ClusterIP";
    for (String type :
        List.of(
            "'${TYPE}'", "ClusterIP, patch: {value: {}}", "ClusterIP, patches: [{value: {}}]")) {
      assertThat(exposed("", "gatewayClassName: eg", CLASS, proxy(type)))
          .containsExactly(
              "unproven: a.yaml:1:1: Gateway dev/web: spec.gatewayClassName is 'eg', " + unknown);
    }
    assertThat(exposed("", "gatewayClassName: istio-waypoint, infrastructure: " + OWN))
        .containsExactly(
            "unproven: a.yaml:1:1: Gateway dev/web: spec.gatewayClassName is 'istio-waypoint', "
                + unknown);
  }

  @Test
  void reports_listeners_for_a_gateway_that_is_open_or_elsewhere() {
    for (String version :
        List.of("gateway.networking.k8s.io/v1 ", "gateway.networking.x-k8s.io/v1 X")) {
      assertThat(listeners(version, "eg"))
          .anySatisfy(
              it ->
                  assertThat(it)
                      .matches(
                          "public: .*ListenerSet dev/more: spec.parentRef is Gateway dev/web, "
                              + OPEN));
      assertThat(listeners(version, "istio-waypoint")).isEmpty();
    }
  }

  private static List<String> listeners(String version, String gatewayClass) {
    var words = version.split(" ", -1);
    return exposed(
        "",
        "gatewayClassName: " + gatewayClass,
        """
        apiVersion: %s
        kind: %sListenerSet
        metadata: {name: more, namespace: dev}
        spec: {parentRef: {name: web}}
        """
            .formatted(words[0], words[1]));
  }

  private static final String OWN =
      "{parametersRef: {group: gateway.envoyproxy.io, kind: EnvoyProxy, name: proxy}}";

  private static final String CLASS =
      """
      apiVersion: gateway.networking.k8s.io/v1
      kind: GatewayClass
      metadata: {name: eg}
      spec:
        controllerName: gateway.envoyproxy.io/gatewayclass-controller
        parametersRef:
          {group: gateway.envoyproxy.io, kind: EnvoyProxy, name: proxy, namespace: dev}
      """;

  private static String proxy(String type) {
    return """
    apiVersion: gateway.envoyproxy.io/v1alpha1
    kind: EnvoyProxy
    metadata: {name: proxy, namespace: dev}
    spec: {provider: {kubernetes: {envoyService: {type: %s}}}}
    """
        .formatted(type);
  }

  private static List<String> exposed(String annotations, String spec, String... others) {
    return Exposed.by(
        new GatewayListeners(),
        """
        apiVersion: gateway.networking.k8s.io/v1
        kind: Gateway
        metadata: {name: web, namespace: dev, annotations: {%s}}
        spec: {%s}
        """
                .formatted(annotations, spec)
            + (others.length == 0 ? "" : "---\n" + String.join("\n---\n", others)));
  }
}
