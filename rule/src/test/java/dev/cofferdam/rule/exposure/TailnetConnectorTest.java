package dev.cofferdam.rule.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TailnetConnectorTest {

  @Test
  void accepts_a_connector_that_connects_nothing() {
    assertThat(exposed("hostname: a")).isEmpty();
    assertThat(exposed("exitNode: false, subnetRouter: {advertiseRoutes: []}, appConnector: null"))
        .isEmpty();
    assertThat(new TailnetConnector().kinds()).containsExactly("Connector.tailscale.com");
  }

  @Test
  void reports_routes() {
    assertThat(exposed("subnetRouter: {advertiseRoutes: [10.40.0.0/14, 192.168.15.0/24]}"))
        .containsExactly(
            "tailnet: a.yaml:1:1: Connector a: spec.subnetRouter.advertiseRoutes lets devices of the"
                + " tailnet reach all of '10.40.0.0/14', '192.168.15.0/24'; leave out what nobody"
                + " needs");
  }

  @Test
  void reports_an_exit_node() {
    for (var value : List.of("true", "'True'", "'${exit}'")) {
      assertThat(exposed("exitNode: " + value))
          .containsExactly(
              "tailnet: a.yaml:1:1: Connector a: spec.exitNode lets devices of the tailnet reach what"
                  + " the cluster reaches; leave it out");
    }
  }

  @Test
  void reports_a_connector_of_applications_beside_all_else() {
    assertThat(exposed("appConnector: {}"))
        .containsExactly(
            "tailnet: a.yaml:1:1: Connector a: spec.appConnector lets devices of the tailnet reach"
                + " the applications that its policy names from the cluster; leave it out");
    assertThat(
            exposed(
                "appConnector: {}, exitNode: true, subnetRouter: {advertiseRoutes: [10.0.0.0/8]}"))
        .hasSize(3);
  }

  private static List<String> exposed(String spec) {
    return Exposed.by(
        new TailnetConnector(),
        """
        apiVersion: tailscale.com/v1alpha1
        kind: Connector
        metadata: {name: a}
        spec: {%s}
        """
            .formatted(spec));
  }
}
