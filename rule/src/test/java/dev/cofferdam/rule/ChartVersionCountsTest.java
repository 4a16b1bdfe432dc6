package dev.cofferdam.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChartVersionCountsTest {

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
        "chart: {spec: {version: '*', sourceRef: {kind: GitRepository}}}",
        "chart: {spec: {sourceRef: {kind: Bucket}}}",
        "chart: {spec: {version: 1.0.0, sourceRef: {kind: HelmRepository}}}",
        "chartRef: {kind: OCIRepository, name: a}"
      })
  void accepts_versions_that_count_and_none(String spec) {
    assertThat(findings(spec)).isEmpty();
  }

  @Test
  void reports_a_version_of_a_git_repository() {
    assertThat(findings("chart: {spec: {version: 1.0.0, sourceRef: {kind: GitRepository}}}"))
        .containsExactly(
            "a.yaml:1:1: HelmRelease flux-system/one: spec.chart.spec.version is '1.0.0',"
                + " which Flux ignores for a chart of a GitRepository; leave it out");
  }

  @Test
  void reports_a_version_of_a_bucket() {
    assertThat(findings("chart: {spec: {version: '>=1', sourceRef: {kind: Bucket}}}"))
        .containsExactly(
            "a.yaml:1:1: HelmRelease flux-system/one: spec.chart.spec.version is '>=1',"
                + " which Flux ignores for a chart of a Bucket; leave it out");
  }

  private static List<String> findings(String spec) {
    return Clusters.findings(new ChartVersionCounts(), Clusters.of(OBJECT.formatted(spec)));
  }
}
