package dev.cofferdam.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HealthChecksCountTest {

  private static final String OBJECT =
      """
      apiVersion: kustomize.toolkit.fluxcd.io/v1
      kind: Kustomization
      metadata: {name: one, namespace: flux-system}
      spec: {%s}
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "wait: true",
        "wait: true, healthChecks: []",
        "wait: false, healthChecks: [{kind: Deployment, name: a}]",
        "healthChecks: [{kind: Deployment, name: a}]"
      })
  void accepts_one_of_the_two(String spec) {
    assertThat(findings(spec)).isEmpty();
  }

  @Test
  void reports_both() {
    assertThat(findings("wait: true, healthChecks: [{kind: Deployment, name: a}]"))
        .containsExactly(
            "a.yaml:1:1: Kustomization flux-system/one: spec.healthChecks is ignored with"
                + " wait: true; leave one of them out");
  }

  private static List<String> findings(String spec) {
    return Clusters.findings(new HealthChecksCount(), Clusters.of(OBJECT.formatted(spec)));
  }
}
