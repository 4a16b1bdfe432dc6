package dev.cofferdam.rule.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class EndpointGroupTest {

  @Test
  void accepts_groups_for_ingresses() {
    assertThat(exposed("cloud.google.com/neg", "{\"ingress\": true}")).isEmpty();
    assertThat(exposed("cloud.google.com/neg", "{}")).isEmpty();
    assertThat(exposed("cloud.google.com/backend-config", "{\"exposed_ports\": {}}")).isEmpty();
  }

  @Test
  void reports_standalone_groups() {
    for (var value :
        List.of(
            "{\"exposed_ports\": {\"80\": {}}}",
            "{\"ingress\": true, \"Exposed_Ports\": {\"80\": {}}}",
            "${neg}",
            "")) {
      assertThat(exposed("cloud.google.com/neg", value))
          .containsExactly(text("cloud.google.com/neg"));
    }
    for (var key : List.of("anthos.cft.dev/autoneg", "controller.autoneg.dev/neg")) {
      assertThat(exposed(key, "{}")).containsExactly(text(key));
    }
  }

  private static String text(String key) {
    return "unproven: a.yaml:1:1: Service dev/a: metadata.annotations['%s'] puts the pods where any"
            .formatted(key)
        + " load balancer of the cloud can name them; leave it out";
  }

  private static List<String> exposed(String key, String value) {
    return Exposed.by(
        new EndpointGroup(),
        """
        apiVersion: v1
        kind: Service
        metadata: {name: a, namespace: dev, annotations: {%s: '%s'}}
        """
            .formatted(key, value));
  }
}
