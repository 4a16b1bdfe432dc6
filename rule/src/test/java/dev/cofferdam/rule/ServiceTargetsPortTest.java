package dev.cofferdam.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceTargetsPortTest {

  @ParameterizedTest
  @ValueSource(strings = {"http", "proxy", "9999", "'9999'"})
  void accepts_a_declared_name_and_any_number(String port) {
    assertThat(findings("app: web", port)).isEmpty();
  }

  @Test
  void reports_a_name_that_no_container_declares() {
    assertThat(findings("app: web", "web"))
        .containsExactly(
            "a.yaml:1:1: Service a/web: spec.ports[0].targetPort is 'web', which no container behind"
                + " it declares; name one that is there: 'http', 'proxy'");
  }

  @Test
  void leaves_a_service_without_pods_to_another_rule() {
    assertThat(findings("app: wev", "web")).isEmpty();
  }

  private static List<String> findings(String selector, String port) {
    return Clusters.findings(
        new ServiceTargetsPort(),
        Clusters.of(ServiceSelectsPodsTest.YAML.formatted(selector, port)));
  }
}
