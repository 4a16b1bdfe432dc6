package dev.cofferdam.rule.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StaticEndpointsTest {

  @Test
  void accepts_a_proxy_class_without_static_endpoints() {
    assertThat(exposed("metrics: {enable: true}")).isEmpty();
    assertThat(exposed("staticEndpoints: null")).isEmpty();
  }

  @Test
  void reports_static_endpoints() {
    assertThat(exposed("staticEndpoints: {nodePort: {ports: [{port: 30000}]}}"))
        .containsExactly(
            "tailnet: a.yaml:1:1: ProxyClass a: spec.staticEndpoints opens UDP ports of nodes, where"
                + " tailscaled answers devices of the tailnet; leave it out");
  }

  private static List<String> exposed(String spec) {
    return Exposed.by(
        new StaticEndpoints(),
        """
        apiVersion: tailscale.com/v1alpha1
        kind: ProxyClass
        metadata: {name: a}
        spec: {%s}
        """
            .formatted(spec));
  }
}
