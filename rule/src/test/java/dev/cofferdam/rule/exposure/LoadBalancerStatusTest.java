package dev.cofferdam.rule.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LoadBalancerStatusTest {

  @Test
  void accepts_an_empty_status_as_tools_write_it() {
    assertThat(exposed("v1", "Service", "{loadBalancer: {}}")).isEmpty();
    assertThat(exposed("v1", "Service", "{loadBalancer: {ingress: []}}")).isEmpty();
  }

  @Test
  void accepts_the_status_of_other_kinds() {
    assertThat(exposed("v1", "Pod", "{loadBalancer: {ingress: [{ip: 10.0.0.1}]}}")).isEmpty();
  }

  @Test
  void reports_addresses_that_are_written_by_hand() {
    var text =
        ": status.loadBalancer.ingress is written by hand, and the API server drops it; leave the"
            + " status out";
    assertThat(exposed("v1", "Service", "{loadBalancer: {ingress: [{ip: 203.0.113.7}]}}"))
        .containsExactly("private: a.yaml:1:1: Service dev/web" + text);
    assertThat(
            exposed(
                "networking.k8s.io/v1", "Ingress", "{loadBalancer: {ingress: [{ip: 1.1.1.1}]}}"))
        .containsExactly("private: a.yaml:1:1: Ingress dev/web" + text);
  }

  private static List<String> exposed(String version, String kind, String status) {
    return Exposed.by(
        new LoadBalancerStatus(),
        """
        apiVersion: %s
        kind: %s
        metadata: {name: web, namespace: dev}
        status: %s
        """
            .formatted(version, kind, status));
  }
}
