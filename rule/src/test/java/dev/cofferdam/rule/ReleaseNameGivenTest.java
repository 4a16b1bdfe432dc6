package dev.cofferdam.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReleaseNameGivenTest {

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
        "releaseName: one, targetNamespace: coder",
        "chart: {}",
        "targetNamespace: ''",
        "targetNamespace: nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn"
      })
  void accepts_a_name_and_a_release_that_stays_at_home(String spec) {
    assertThat(findings(spec)).isEmpty();
  }

  @Test
  void reports_what_the_release_is_called() {
    assertThat(findings("targetNamespace: coder"))
        .containsExactly(
            "a.yaml:1:1: HelmRelease flux-system/one: spec.releaseName is missing, and with"
                + " targetNamespace the release is called 'coder-one'; set it");
  }

  private static List<String> findings(String spec) {
    return Clusters.findings(new ReleaseNameGiven(), Clusters.of(OBJECT.formatted(spec)));
  }
}
