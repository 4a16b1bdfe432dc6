package dev.cofferdam.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RemediationCountsTest {

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
        "install: {strategy: {name: RetryOnFailure}, remediation: {}}",
        "install: {strategy: {name: RemediateOnFailure}, remediation: {retries: 3}}",
        "install: {remediation: {retries: 3}}, upgrade: {strategy: {name: RetryOnFailure}}"
      })
  void accepts_one_of_the_two(String spec) {
    assertThat(findings(spec)).isEmpty();
  }

  @Test
  void reports_both() {
    assertThat(
            findings(
                "install: {strategy: {name: RetryOnFailure}, remediation: {retries: 3}}, upgrade: {strategy: {name: RetryOnFailure}, remediation: {strategy: rollback}}"))
        .containsExactly(
            "a.yaml:1:1: HelmRelease flux-system/one: spec.install.remediation is ignored"
                + " under the strategy RetryOnFailure; leave one of them out",
            "a.yaml:1:1: HelmRelease flux-system/one: spec.upgrade.remediation is ignored"
                + " under the strategy RetryOnFailure; leave one of them out");
  }

  private static List<String> findings(String spec) {
    return Clusters.findings(new RemediationCounts(), Clusters.of(OBJECT.formatted(spec)));
  }
}
