package dev.cofferdam.rule.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnrenderedValuesTest {

  private static final String BALANCED =
      " is LoadBalancer, which asks for a public address and node ports; use ClusterIP";
  private static final String NODE_PORT = " asks for a port of every node; leave it out";
  private static final String INGRESS =
      " asks for an Ingress that is not of class tailscale; set its class, or turn it off";
  private static final String HOST = " asks for ports of the node; leave it out";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "service: {type: ClusterIP, port: 80}",
        "service: {enabled: false, type: LoadBalancer}",
        "metrics: {enabled: false, service: {type: NodePort}}",
        "metrics: {enable: 'false', service: {type: NodePort}}",
        "service: {type: ClusterIP, nodePort: 30080}",
        "service: {type: ClusterIP, nodePorts: {http: 30080}}",
        "service: {type: ClusterIP, httpNodePort: '30080'}",
        "service: {nodePort: 0}",
        "service: {nodePort: null}",
        "service: {nodePort: ''}",
        "service: {externalIPs: []}",
        "service: {description: LoadBalancer}",
        "persistence: {type: '${A}'}",
        "ingress: {enabled: false, className: nginx}",
        "ingress: {className: nginx}",
        "ingress: {enabled: true, className: tailscale}",
        "ingress: {enabled: true, ingressClassName: tailscale}",
        "ingress: {enable: true, ingressClass: tailscale}",
        "ingress: {enabled: true, class: tailscale}",
        "ingress: nginx",
        "httpRoute: {enabled: false}",
        "httpRoute: {parentRefs: []}",
        "gateway: {enabled: true}",
        "hostNetwork: false",
        "hostPort: 0",
        "hostPort: {enabled: false}",
        "annotations: {tailscale.com/funnel: 'false'}",
        "extra: [\"kind: ConfigMap\\ndata: {}\\n\"]",
        "extra: 'kind: Ingress'"
      })
  void accepts_values_that_ask_for_nothing_open(String values) {
    assertThat(exposed(values)).isEmpty();
  }

  @Test
  void leaves_ports_of_containers_to_another_rule() {
    assertThat(exposed("initContainers: [{name: a, ports: [{hostPort: 80}]}]")).isEmpty();
  }

  @Test
  void leaves_releases_that_are_rendered_to_their_objects() {
    assertThat(
            Releases.exposed(
                new UnrenderedValues(),
                Releases.rendered("web", "", "service: {type: LoadBalancer}")))
        .isEmpty();
  }

  @Test
  void accepts_the_values_that_our_own_stack_writes() {
    var values =
        """
        coder: {
          env: [
            {name: CODER_ACCESS_URL, value: 'https://coder.tail1a2b3.ts.net'},
            {name: CODER_PG_CONNECTION_URL, valueFrom: {secretKeyRef: {key: url, name: a}}},
            {name: CODER_BLOCK_DIRECT, value: 'true'},
            {name: CODER_DERP_SERVER_STUN_ADDRESSES, value: disable},
            {name: CODER_TELEMETRY_ENABLE, value: 'false'}],
          envUseClusterAccessURL: true,
          ingress: {enable: false},
          livenessProbe: {initialDelaySeconds: 60},
          securityContext: {capabilities: {drop: [ALL]}},
          service: {enable: true, type: ClusterIP},
          serviceAccount: {
            workspaceNamespaces: [{enableDeployments: true, name: a, workspacePerms: true}],
            workspacePerms: false}}
        """
            .replace("\n", " ");
    var cluster =
        Releases.unrendered("third_party/vendir/charts/coder", "values: {" + values + "}");
    assertThat(ExposureRules.check(cluster)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "service: {type: LoadBalancer}|service.type" + BALANCED,
        "service: {enabled: true, type: loadbalancer}|service.type" + BALANCED,
        "a: {b: [{serviceType: LoadBalancer}]}|a.b[0].serviceType" + BALANCED,
        "expose: {exposeType: LoadBalancer}|expose.exposeType" + BALANCED,
        "exposedType: LoadBalancer|exposedType" + BALANCED,
        "exposureType: LoadBalancer|exposureType" + BALANCED,
        "service: {type: LoadBalancer, loadBalancerClass: other}|service.type" + BALANCED,
        "service: {type: NodePort}|service.type is NodePort, which opens a port of every node; use ClusterIP",
        "service: {nodePort: 30080}|service.nodePort" + NODE_PORT,
        "service: {nodePort: '030080'}|service.nodePort" + NODE_PORT,
        "service: {type: '', nodePorts: {http: 30080}}|service.nodePorts.http" + NODE_PORT,
        "service: {httpNodePort: 1}|service.httpNodePort" + NODE_PORT,
        "service: {externalIPs: [203.0.113.1]}|service.externalIPs has the nodes answer at these addresses; leave it out",
        "service: {externalIPs: 203.0.113.1}|service.externalIPs has the nodes answer at these addresses; leave it out",
        "ingress: {enabled: true, className: nginx}|ingress" + INGRESS,
        "ingress: {enabled: true}|ingress" + INGRESS,
        "ingress: {enable: 'True', className: ''}|ingress" + INGRESS,
        "webIngress: {enabled: true}|webIngress" + INGRESS,
        "extraIngress: [{enabled: true}]|extraIngress[0]" + INGRESS,
        "ingress: {enabled: true, className: tailscale, annotations: {kubernetes.io/ingress.class: a}}|ingress"
            + INGRESS,
        "a: {hostNetwork: true}|a.hostNetwork" + HOST,
        "useHostNetwork: true|useHostNetwork" + HOST,
        "hostPort: 8080|hostPort" + HOST,
        "useHostPort: 'yes'|useHostPort" + HOST,
        "hostPort: {enabled: true}|hostPort" + HOST,
        "annotations: {tailscale.com/funnel: true}|annotations['tailscale.com/funnel'] asks for Funnel, which is public; leave it out"
      },
      quoteCharacter = '"')
  void reports_values_that_plainly_ask(String values, String text) {
    assertThat(exposed(values)).containsExactly("public: spec.values." + text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "service: {type: LoadBalancer, loadBalancerClass: tailscale}|service.type is LoadBalancer, which opens node ports too unless the chart knows allocateLoadBalancerNodePorts; use ClusterIP",
        "service: {type: '${A}'}|service.type is left for somebody to fill in; write ClusterIP out",
        "webService: {type: '${A}'}|webService.type is left for somebody to fill in; write ClusterIP out",
        "serviceType: '${A}'|serviceType is left for somebody to fill in; write ClusterIP out",
        "ingress: {enabled: '${A}'}|ingress" + INGRESS,
        "ingress: {enabled: true, className: '${A}'}|ingress" + INGRESS,
        "hostNetwork: '${A}'|hostNetwork" + HOST,
        "httpRoute: {enabled: true}|httpRoute asks for a route by a gateway, which may be a public one; turn it off",
        "coder: {httproute: {enable: true}}|coder.httproute asks for a route by a gateway, which may be a public one; turn it off",
        "coder: {listenerset: {enable: true}}|coder.listenerset asks for a route by a gateway, which may be a public one; turn it off",
        "a: {ingressRoute: {enabled: true}}|a.ingressRoute asks for a route by a gateway, which may be a public one; turn it off",
        "virtualServices: {enabled: true}|virtualServices asks for a route by a gateway, which may be a public one; turn it off"
      },
      quoteCharacter = '"')
  void reports_values_that_may_ask(String values, String text) {
    assertThat(exposed(values)).containsExactly("unproven: spec.values." + text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "spec:\\n  type: LoadBalancer\\n", "spec:\\n  type: \\\"NodePort\\\"\\n",
            "kind: Ingress\\n",
        "kind: Gateway\\n", "kind: HTTPRoute\\n", "  hostNetwork: true\\n"
      })
  void reports_templates_in_values(String template) {
    assertThat(exposed("extraTemplates: [\"%s\"]".formatted(template)))
        .containsExactly(
            "unproven: spec.values.extraTemplates[0] holds a template of something that may be open,"
                + " and is not rendered; vendor the chart");
  }

  @Test
  void reports_a_balancer_of_the_tailnet_as_such() {
    assertThat(
            exposed(
                "service: {type: LoadBalancer, loadBalancerClass: tailscale,"
                    + " allocateLoadBalancerNodePorts: false}"))
        .containsExactly("tailnet: spec.values.service.type is LoadBalancer of class tailscale");
  }

  @Test
  void names_no_key_that_a_secret_may_have() {
    var cluster =
        Releases.unrendered(
            "web",
            "valuesFrom: [{kind: ConfigMap, name: a}], values: {a: b}",
            """
            ---
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: a, namespace: flux}
            data: {values.yaml: '{service: {type: NodePort}}'}
            """);
    assertThat(Releases.exposed(new UnrenderedValues(), cluster))
        .containsExactly(
            "public: spec.valuesFrom is NodePort, which opens a port of every node; use ClusterIP");
  }

  @Test
  void knows_less_where_the_cluster_may_say_more() {
    var spec = "valuesFrom: [{kind: Secret, name: a}], values: {ingress: {enabled: true%s}}";
    assertThat(
            Releases.exposed(
                new UnrenderedValues(), Releases.unrendered("web", spec.formatted(""))))
        .containsExactly("unproven: spec.values.ingress" + INGRESS);
    assertThat(
            Releases.exposed(
                new UnrenderedValues(),
                Releases.unrendered("web", spec.formatted(", className: nginx"))))
        .containsExactly("public: spec.values.ingress" + INGRESS);
  }

  private static List<String> exposed(String values) {
    return Releases.exposed(new UnrenderedValues(), "web", values);
  }
}
