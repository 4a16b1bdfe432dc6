package dev.cofferdam.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForceCountsTest {

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
        "upgrade: {force: true, serverSideApply: disabled}",
        "upgrade: {force: true}, install: {serverSideApply: false}",
        "upgrade: {force: true, serverSideApply: auto}, install: {serverSideApply: false}",
        "upgrade: {force: false}",
        "interval: 10m"
      })
  void accepts(String spec) {
    assertThat(findings(spec)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "upgrade: {force: true}",
        "upgrade: {force: true, serverSideApply: auto}",
        "upgrade: {force: true, serverSideApply: enabled}, install: {serverSideApply: false}"
      })
  void reports_what_is_ignored(String spec) {
    assertThat(findings(spec))
        .containsExactly(
            "a.yaml:1:1: HelmRelease flux-system/one: spec.upgrade.force is ignored under"
                + " server-side apply, which is the default; set spec.upgrade.serverSideApply to"
                + " 'disabled', or leave it out");
  }

  private static List<String> findings(String spec) {
    return Clusters.findings(new ForceCounts(), Clusters.of(OBJECT.formatted(spec)));
  }
}
