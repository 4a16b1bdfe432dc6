package dev.cofferdam.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretTakenLiterallyTest {

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
        "valuesFrom: [{kind: Secret, name: db, targetPath: a.b, literal: true}]",
        "valuesFrom: [{kind: Secret, name: db}]",
        "valuesFrom: [{kind: ConfigMap, name: db, targetPath: a.b}]",
        "chart: {}"
      })
  void accepts_literals_and_what_is_no_text(String spec) {
    assertThat(findings(spec)).isEmpty();
  }

  @Test
  void reports_a_secret_that_is_taken_apart() {
    assertThat(
            findings(
                "valuesFrom: [{kind: ConfigMap, name: c}, {kind: Secret, name: db, targetPath: a.b}]"))
        .containsExactly(
            "a.yaml:1:1: HelmRelease flux-system/one: spec.valuesFrom[1].literal is not"
                + " true, so that commas and braces in Secret 'db' break up what is set at 'a.b';"
                + " set it to true");
  }

  private static List<String> findings(String spec) {
    return Clusters.findings(new SecretTakenLiterally(), Clusters.of(OBJECT.formatted(spec)));
  }
}
