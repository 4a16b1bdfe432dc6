package dev.cofferdam.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HealthExpressionsCountTest {

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
        "healthCheckExprs: [{kind: A}]",
        "healthCheckExprs: [{kind: A}], waitStrategy: {name: poller}",
        "healthCheckExprs: [], install: {disableWait: true}",
        "install: {disableWait: true}, waitStrategy: {name: legacy}"
      })
  void accepts(String spec) {
    assertThat(findings(spec)).isEmpty();
  }

  @Test
  void reports_each_action_that_does_not_wait() {
    var spec = "healthCheckExprs: [{kind: A}], install: {disableWait: true}, upgrade: {%s}";
    assertThat(findings(spec.formatted("disableWait: true")))
        .containsExactly(
            "a.yaml:1:1: HelmRelease flux-system/one: spec.healthCheckExprs is ignored under"
                + " spec.install.disableWait; leave one of them out",
            "a.yaml:1:1: HelmRelease flux-system/one: spec.healthCheckExprs is ignored under"
                + " spec.upgrade.disableWait; leave one of them out");
  }

  @Test
  void reports_a_strategy_that_does_not_evaluate_them() {
    assertThat(findings("healthCheckExprs: [{kind: A}], waitStrategy: {name: legacy}"))
        .containsExactly(
            "a.yaml:1:1: HelmRelease flux-system/one: spec.healthCheckExprs is ignored under"
                + " spec.waitStrategy.name 'legacy'; leave one of them out");
  }

  private static List<String> findings(String spec) {
    return Clusters.findings(new HealthExpressionsCount(), Clusters.of(OBJECT.formatted(spec)));
  }
}
