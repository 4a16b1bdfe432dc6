package dev.cofferdam.rule.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cofferdam.render.Cluster;
import dev.cofferdam.rule.Clusters;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostPortTest {

  private static final String AT =
      "a.yaml:1:1: Deployment dev/web: spec.template.spec.containers[0].ports[0].hostPort ";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{containerPort: 80}",
        "{containerPort: 80, hostPort: 0}",
        "{containerPort: 80, hostPort: null}",
        "{containerPort: 80, hostPort: 80, hostIP: 127.0.0.1}",
        "{containerPort: 80, hostPort: 80, hostIP: 127.1.2.3}",
        "{containerPort: 80, hostPort: 80, hostIP: '::1'}",
        "{containerPort: 80, hostPort: 80, hostIP: '0:0:0:0:0:0:0:1'}",
        "{containerPort: 80, hostPort: '${PORT}', hostIP: 127.0.0.1}",
        "{containerPort: 80, hostIP: 203.0.113.1}",
        "{containerPort: 80, hostIP: '${IP}'}"
      })
  void accepts_a_port_that_the_node_keeps_to_itself(String port) {
    assertThat(exposed(port)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{hostPort: 8080}",
        "{hostPort: '8080'}",
        "{hostPort: 8080, hostIP: ''}",
        "{hostPort: 8080, hostIP: 0.0.0.0}",
        "{hostPort: 8080, hostIP: 203.0.113.1}",
        "{hostPort: 8080, hostIP: 127.0.0}",
        "{hostPort: 8080, hostIP: 128.0.0.1}",
        "{hostPort: 8080, hostIP: 172.15.0.1}",
        "{hostPort: 8080, hostIP: 172.32.0.1}",
        "{hostPort: 8080, hostIP: 100.63.0.1}",
        "{hostPort: 8080, hostIP: 100.128.0.1}",
        "{hostPort: 8080, hostIP: '::'}",
        "{hostPort: 8080, hostIP: '2001:db8::1'}",
        "{hostPort: 8080, hostIP: localhost}"
      })
  void reports_a_port_at_every_address_of_the_node(String port) {
    assertThat(exposed(port))
        .containsExactly(
            "public: "
                + AT
                + "is 8080, which opens the port at the addresses of the node; leave it out");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "10.1.2.3", "192.168.0.1", "172.16.0.1", "172.31.9.9", "169.254.1.1", "100.64.0.1",
        "100.99.0.1", "100.127.0.1", "fd00::1", "FC12::1", "fe80::1", "feb0::1"
      })
  void reports_a_port_at_a_private_address_of_the_node(String address) {
    assertThat(exposed("{hostPort: 8080, hostIP: '%s'}".formatted(address)))
        .containsExactly(
            "unproven: "
                + AT
                + "is 8080, which opens the port at "
                + address
                + " of the node, and the files do not say who reaches that; leave it out");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{hostPort: '${PORT}'}",
        "{hostPort: 'ENC[AES256_GCM,data:x]'}",
        "{hostPort: {a: b}}",
        "{hostPort: 8080, hostIP: '${IP}'}"
      })
  void reports_a_port_that_is_left_to_fill_in(String port) {
    assertThat(exposed(port))
        .containsExactly(
            "unproven: "
                + AT
                + "may open a port of the node, and the files do not say which; leave it out");
  }

  @Test
  void reports_each_port_of_each_container_of_any_kind() {
    assertThat(
            Exposed.by(
                new HostPort(),
                """
                apiVersion: example.com/v1
                kind: Agent
                metadata: {name: web, namespace: dev}
                spec:
                  parts:
                    - initContainers: [{name: a, ports: [{hostPort: 0}, {hostPort: 1}]}]
                      containers: [{name: b, ports: [{hostPort: 2}]}, {name: c, ports: [{hostPort: 3}]}]
                      ephemeralContainers: [{name: d, ports: [{hostPort: 4}]}]
                """))
        .extracting(it -> it.replaceFirst(".*dev/web: (\\S+ is .).*", "$1"))
        .containsExactly(
            "spec.parts[0].initContainers[0].ports[1].hostPort is 1",
            "spec.parts[0].containers[0].ports[0].hostPort is 2",
            "spec.parts[0].containers[1].ports[0].hostPort is 3",
            "spec.parts[0].ephemeralContainers[0].ports[0].hostPort is 4");
  }

  @Test
  void leaves_pods_in_the_network_of_the_node_to_another_rule() {
    assertThat(exposed("{hostPort: 8080}", "hostNetwork: true")).isEmpty();
    assertThat(exposed("{hostPort: 8080}", "hostNetwork: '${HOST}'")).hasSize(1);
    assertThat(exposed("{hostPort: 8080}", "hostNetwork: false")).hasSize(1);
  }

  @Test
  void looks_into_the_values_of_a_release_that_is_not_rendered() {
    assertThat(Exposed.by(new HostPort(), release("HelmRelease dev/web")))
        .containsExactly(
            "public: a.yaml:1:1: HelmRelease dev/web: spec.values.extraContainers.containers[0]"
                + ".ports[0].hostPort is 8080, which opens the port at the addresses of the node;"
                + " leave it out");
    assertThat(Exposed.by(new HostPort(), release())).isEmpty();
  }

  private static Cluster release(String... unrendered) {
    return Clusters.flux(
        Clusters.objects(
            """
            apiVersion: helm.toolkit.fluxcd.io/v2
            kind: HelmRelease
            metadata: {name: web, namespace: dev}
            spec: {values: {extraContainers: {containers: [{name: a, ports: [{hostPort: 8080}]}]}}}
            """),
        unrendered);
  }

  @Test
  void takes_no_definition_for_a_pod() {
    assertThat(
            Exposed.by(
                new HostPort(),
                """
                apiVersion: apiextensions.k8s.io/v1
                kind: CustomResourceDefinition
                metadata: {name: webs.example.com}
                spec: {example: {containers: [{name: a, ports: [{hostPort: 8080}]}]}}
                """))
        .isEmpty();
  }

  private static List<String> exposed(String port) {
    return exposed(port, "restartPolicy: Always");
  }

  private static List<String> exposed(String port, String more) {
    return Exposed.by(
        new HostPort(),
        """
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: web, namespace: dev}
        spec: {template: {spec: {%s, containers: [{name: web, ports: [%s]}]}}}
        """
            .formatted(more, port));
  }
}
