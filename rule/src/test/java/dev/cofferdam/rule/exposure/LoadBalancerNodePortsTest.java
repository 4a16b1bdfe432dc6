package dev.cofferdam.rule.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LoadBalancerNodePortsTest {

  private static final String TAILNET = "type: LoadBalancer, loadBalancerClass: tailscale";
  private static final String OPEN =
      "public: spec.allocateLoadBalancerNodePorts is not false, so that every node opens a port for"
          + " it at all of its addresses; set it to false, or use type ClusterIP";

  @Test
  void accepts_a_load_balancer_without_node_ports() {
    assertThat(exposed(TAILNET + ", allocateLoadBalancerNodePorts: false")).isEmpty();
  }

  @Test
  void accepts_types_whose_ports_the_field_has_no_say_in() {
    assertThat(exposed("type: ClusterIP")).isEmpty();
    assertThat(exposed("type: NodePort")).isEmpty();
    assertThat(exposed("type: LoadBalancer")).isEmpty();
  }

  @Test
  void reports_a_load_balancer_of_any_class() {
    assertThat(exposed(TAILNET)).containsExactly(OPEN);
    assertThat(exposed("type: LoadBalancer, loadBalancerClass: other")).containsExactly(OPEN);
  }

  @Test
  void reports_an_internal_load_balancer() {
    assertThat(
            ServiceYaml.exposed(
                new LoadBalancerNodePorts(),
                "yandex.cloud/load-balancer-type: internal",
                "type: LoadBalancer"))
        .containsExactly(OPEN);
  }

  @Test
  void reports_everything_but_false() {
    for (String value : List.of("true", "null", "'false'", "0", "''")) {
      assertThat(exposed(TAILNET + ", allocateLoadBalancerNodePorts: " + value))
          .as(value)
          .containsExactly(OPEN);
    }
  }

  @Test
  void reports_what_is_filled_in_elsewhere() {
    assertThat(exposed(TAILNET + ", allocateLoadBalancerNodePorts: '${PORTS}'"))
        .containsExactly(
            "unproven: spec.allocateLoadBalancerNodePorts is '${PORTS}', which is filled in"
                + " elsewhere; write false");
  }

  private static List<String> exposed(String spec) {
    return ServiceYaml.exposed(new LoadBalancerNodePorts(), spec);
  }
}
