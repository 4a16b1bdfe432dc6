package dev.cofferdam.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreatedNamespaceTest {

  private static final String OBJECT =
      """
      apiVersion: helm.toolkit.fluxcd.io/v2
      kind: HelmRelease
      metadata: {name: one, namespace: flux-system}
      spec: {%s}
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "targetNamespace: coder, install: {createNamespace: true}",
        "install: {createNamespace: false}",
        "chart: {}"
      })
  void accepts_a_target_namespace_and_none_to_create(String spec) {
    assertThat(findings(spec)).isEmpty();
  }

  @Test
  void reports_that_there_is_nothing_to_create() {
    assertThat(findings("install: {createNamespace: true}"))
        .containsExactly(
            "a.yaml:1:1: HelmRelease flux-system/one: spec.install.createNamespace has no"
                + " effect without spec.targetNamespace; set that, or leave it out");
  }

  private static List<String> findings(String spec) {
    return Clusters.findings(new CreatedNamespace(), Clusters.of(OBJECT.formatted(spec)));
  }
}
