package dev.cofferdam.rule.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TunnelKindTest {

  @Test
  void accepts_endpoints_that_ngrok_keeps_to_itself() {
    for (String kind : List.of("AgentEndpoint", "CloudEndpoint")) {
      assertThat(endpoint(kind, "bindings: [internal]")).isEmpty();
      assertThat(endpoint(kind, "bindings: [kubernetes]")).isEmpty();
      assertThat(endpoint(kind, "bindings: [internal, kubernetes]")).isEmpty();
    }
  }

  @Test
  void accepts_a_kind_of_the_same_name_elsewhere() {
    assertThat(exposed("example.com/v1", "Tunnel", "a: b")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "url: https://a.ngrok.app",
        "bindings: []",
        "bindings: [public]",
        "bindings: [internal, public]",
        "bindings: [Internal]",
        "bindings: internal",
        "bindings: null"
      })
  void reports_endpoints_that_ngrok_publishes(String spec) {
    for (String kind : List.of("AgentEndpoint", "CloudEndpoint")) {
      assertThat(endpoint(kind, spec))
          .containsExactly(
              "public: a.yaml:1:1: %1$s dev/web: kind is '%1$s.ngrok.k8s.ngrok.com', for which a tunnel of ngrok answers on the internet; take it out"
                  .formatted(kind));
    }
  }

  @Test
  void reports_endpoints_whose_bindings_are_left_to_fill_in() {
    assertThat(endpoint("AgentEndpoint", "bindings: [internal, '${BINDING}']"))
        .containsExactly(
            "unproven: a.yaml:1:1: AgentEndpoint dev/web: spec.bindings is not known before it is"
                + " applied, and ngrok publishes what is bound to nothing else; write it out");
  }

  @ParameterizedTest
  @CsvSource({
    "ClusterTunnel,networking.cfargotunnel.com,Cloudflare",
    "Tunnel,networking.cfargotunnel.com,Cloudflare",
    "TunnelBinding,networking.cfargotunnel.com,Cloudflare",
    "Domain,ingress.k8s.ngrok.com,ngrok",
    "HTTPSEdge,ingress.k8s.ngrok.com,ngrok",
    "TCPEdge,ingress.k8s.ngrok.com,ngrok",
    "TLSEdge,ingress.k8s.ngrok.com,ngrok",
    "Tunnel,ingress.k8s.ngrok.com,ngrok",
    "Tunnel,operator.inlets.dev,inlets",
    "ExitNode,chisel-operator.io,chisel",
    "ExitNodeProvisioner,chisel-operator.io,chisel",
    "Client,frp.zufardhiyaulhaq.com,frp",
    "ServerPool,frp.zufardhiyaulhaq.com,frp",
    "Upstream,frp.zufardhiyaulhaq.com,frp",
    "OnionBalancedService,tor.k8s.torproject.org,Tor",
    "OnionService,tor.k8s.torproject.org,Tor"
  })
  void reports_kinds_that_operators_open_tunnels_for(String kind, String group, String network) {
    assertThat(exposed(group + "/v1", kind, "a: b"))
        .containsExactly(
            "public: a.yaml:1:1: %s dev/web: kind is '%s.%s', for which a tunnel of %s answers on the internet; take it out"
                .formatted(kind, kind, group, network));
    assertThat(new TunnelKind().kinds()).contains(kind + "." + group).hasSize(22);
  }

  @ParameterizedTest
  @CsvSource({
    "AccessTunnel,networking.cfargotunnel.com",
    "Tor,tor.k8s.torproject.org",
    "Tunnel,uplink.inlets.dev",
    "Visitor,frp.zufardhiyaulhaq.com"
  })
  void reports_kinds_of_such_operators_that_do_something_else(String kind, String group) {
    assertThat(exposed(group + "/v1", kind, "a: b"))
        .containsExactly(
            "unproven: a.yaml:1:1: %s dev/web: kind is '%s.%s', of an operator of tunnels, and the files do not say who reaches what by it; take it out"
                .formatted(kind, kind, group));
    assertThat(new TunnelKind().kinds()).contains(kind + "." + group);
  }

  private static List<String> endpoint(String kind, String spec) {
    return exposed("ngrok.k8s.ngrok.com/v1alpha1", kind, spec);
  }

  private static List<String> exposed(String apiVersion, String kind, String spec) {
    return Exposed.by(
        new TunnelKind(),
        """
        apiVersion: %s
        kind: %s
        metadata: {name: web, namespace: dev}
        spec: {%s}
        """
            .formatted(apiVersion, kind, spec));
  }
}
