package dev.cofferdam.rule.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NodePortTest {

  private static final String TAILNET =
      "type: LoadBalancer, loadBalancerClass: tailscale, allocateLoadBalancerNodePorts: false";

  @Test
  void accepts_ports_that_are_none_of_the_nodes() {
    for (String port : List.of("", ", nodePort: null", ", nodePort: 0", ", targetPort: 30080")) {
      assertThat(exposed(TAILNET + ", ports: [{port: 80%s}]".formatted(port))).as(port).isEmpty();
      assertThat(exposed("ports: [{port: 80%s}]".formatted(port))).as(port).isEmpty();
    }
  }

  @Test
  void accepts_what_is_open_by_its_type() {
    assertThat(exposed("type: NodePort, ports: [{port: 80, nodePort: 30080}]")).isEmpty();
    assertThat(exposed("type: LoadBalancer, ports: [{port: 80, nodePort: 30080}]")).isEmpty();
  }

  @Test
  void reports_a_port_beside_a_load_balancer() {
    assertThat(exposed(TAILNET + ", ports: [{port: 80}, {port: 81, nodePort: 30081}]"))
        .containsExactly(
            "public: spec.ports[1].nodePort is '30081', which every node opens at all of its"
                + " addresses; leave it out");
  }

  @Test
  void reports_a_port_that_the_type_cannot_have() {
    assertThat(exposed("ports: [{port: 80, nodePort: 30080}]"))
        .containsExactly(
            "unproven: spec.ports[0].nodePort is '30080', which a Service of type ClusterIP cannot"
                + " have; leave it out");
    assertThat(exposed("type: '${TYPE}', ports: [{nodePort: '${PORT}'}]"))
        .containsExactly(
            "unproven: spec.ports[0].nodePort is '${PORT}', which a Service of type ${TYPE} cannot"
                + " have; leave it out");
    assertThat(exposed("ports: [{nodePort: ''}]"))
        .containsExactly(
            "unproven: spec.ports[0].nodePort is '', which a Service of type ClusterIP cannot have;"
                + " leave it out");
  }

  private static List<String> exposed(String spec) {
    return ServiceYaml.exposed(new NodePort(), spec);
  }
}
