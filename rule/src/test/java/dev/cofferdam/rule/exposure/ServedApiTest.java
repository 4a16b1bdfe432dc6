package dev.cofferdam.rule.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ServedApiTest {

  @Test
  void accepts_figures_and_what_the_api_server_serves_itself() {
    for (String group :
        List.of("metrics.k8s.io", "custom.metrics.k8s.io", "external.metrics.k8s.io")) {
      assertThat(exposed("group: %s, service: {name: web}".formatted(group))).as(group).isEmpty();
    }
    assertThat(exposed("group: apps")).isEmpty();
    assertThat(exposed("group: apps, service: null")).isEmpty();
  }

  @Test
  void reports_a_service_behind_the_api_server() {
    assertThat(exposed("group: example.com, service: {name: web}"))
        .containsExactly(
            "private: a.yaml:1:1: APIService v1.web: spec.service can be reached by whoever reaches the"
                + " API server and is allowed to; see who does");
    assertThat(new ServedApi().kinds()).containsExactly("APIService.apiregistration.k8s.io");
  }

  private static List<String> exposed(String spec) {
    return Exposed.by(
        new ServedApi(),
        """
        apiVersion: apiregistration.k8s.io/v1
        kind: APIService
        metadata: {name: v1.web}
        spec: {%s}
        """
            .formatted(spec));
  }
}
