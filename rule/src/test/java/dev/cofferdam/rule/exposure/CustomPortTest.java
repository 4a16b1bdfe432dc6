package dev.cofferdam.rule.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CustomPortTest {

  @Test
  void accepts_ports_that_are_not_of_nodes() {
    assertThat(exposed("port: 80")).isEmpty();
    assertThat(exposed("nodePort: 0")).isEmpty();
    assertThat(exposed("nodePort: null")).isEmpty();
    assertThat(exposed("localhostPort: 8080")).isEmpty();
    assertThat(exposed("nodePorts: {name: client}")).isEmpty();
    assertThat(exposed("template: {containers: [{ports: [{hostPort: 80}]}]}")).isEmpty();
    assertThat(exposed("template: {initContainers: [{ports: [{hostPort: 80}]}]}")).isEmpty();
  }

  @Test
  void reports_ports_of_nodes() {
    assertThat(exposed("listeners: [{configuration: {bootstrap: {nodePort: 32000}}}]"))
        .containsExactly(
            "public: a.yaml:1:1: Any dev/web: spec.listeners[0].configuration.bootstrap.nodePort is"
                + " 32000, which is opened at every node; leave it out");
    assertThat(exposed("ports: [{hostPort: '080'}]"))
        .containsExactly(
            "public: a.yaml:1:1: Any dev/web: spec.ports[0].hostPort is 080, which is opened at every"
                + " node; leave it out");
    assertThat(exposed("httpNodePort: 30080"))
        .containsExactly(
            "public: a.yaml:1:1: Any dev/web: spec.httpNodePort is 30080, which is opened at every"
                + " node; leave it out");
  }

  @Test
  void reports_several_in_a_list_or_an_object() {
    assertThat(exposed("nodePorts: {client: 30001}"))
        .containsExactly(
            "public: a.yaml:1:1: Any dev/web: spec.nodePorts.client is 30001, which is opened at every"
                + " node; leave it out");
    assertThat(exposed("host_ports: [1]")).hasSize(1);
  }

  private static List<String> exposed(String field) {
    return Exposed.by(
        new CustomPort(),
        """
        apiVersion: example.com/v1
        kind: Any
        metadata: {name: web, namespace: dev}
        spec: {%s}
        """
            .formatted(field));
  }
}
