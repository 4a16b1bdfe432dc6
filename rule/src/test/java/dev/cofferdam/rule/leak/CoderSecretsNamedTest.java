package dev.cofferdam.rule.leak;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cofferdam.rule.Clusters;
import java.util.List;
import org.junit.jupiter.api.Test;

class CoderSecretsNamedTest {

  private static final String SECRET =
      """
      ---
      apiVersion: v1
      kind: Secret
      metadata: {name: more, namespace: coder}
      data: {CODER_A: YQ==, PGPASSWORD: YQ==}
      stringData: {AWS_REGION: a}
      """;

  @Test
  void accepts_variables_of_coder_and_what_is_not_secret() {
    assertThat(
            found(
                "ghcr.io/coder/coder:v2.29.1",
                "env: [{name: CODER_PG_CONNECTION_URL, valueFrom: {secretKeyRef: {name: db, key: url}}},"
                    + " {name: HOST, value: a}, {name: IP, valueFrom: {fieldRef: {fieldPath: status.podIP}}}],"
                    + " envFrom: [{configMapRef: {name: more}}, {secretRef: {name: elsewhere}},"
                    + " {secretRef: {name: more}, prefix: CODER_}]"))
        .isEmpty();
  }

  @Test
  void accepts_other_programs() {
    assertThat(
            found(
                "example.com/decoder:1",
                "env: [{name: PGPASSWORD, valueFrom: {secretKeyRef: {name: db, key: password}}}]"))
        .isEmpty();
  }

  @Test
  void reports_a_secret_that_coder_hands_on() {
    assertThat(
            found(
                "ghcr.io/coder/coder:v2.29.1",
                "env: [{name: PGPASSWORD, valueFrom: {secretKeyRef: {name: db, key: password}}}],"
                    + " envFrom: [{secretRef: {name: more}}]"))
        .containsExactly(
            at("env", "PGPASSWORD", "db"),
            at("envFrom", "PGPASSWORD", "more"),
            at("envFrom", "AWS_REGION", "more"));
    assertThat(
            found(
                "ghcr.io/coder/coder:v2.29.1", "envFrom: [{secretRef: {name: more}, prefix: X_}]"))
        .contains(at("envFrom", "X_CODER_A", "more"));
  }

  @Test
  void reports_it_in_a_release_whose_chart_is_not_there() {
    var release =
        """
        apiVersion: helm.toolkit.fluxcd.io/v2
        kind: HelmRelease
        metadata: {name: coder, namespace: coder}
        spec:
          chart: {spec: {chart: coder, sourceRef: {kind: HelmRepository, name: coder}}}
          values: {coder: {env: [{name: PGPASSWORD, valueFrom: {secretKeyRef: {name: db, key: p}}}]}}
        """;
    var cluster = Clusters.flux(Clusters.objects(release), "HelmRelease coder/coder");
    assertThat(Clusters.findings(new CoderSecretsNamed(), cluster))
        .containsExactly(
            "a.yaml:1:1: HelmRelease coder/coder: spec.values.coder.env has 'PGPASSWORD' of Secret 'db',"
                + " which Coder hands to every template; keep it in a variable named CODER_*");
  }

  private static String at(String field, String name, String secret) {
    return ("a.yaml:1:1: Pod coder/coder: spec.containers[0].%s has '%s' of Secret '%s', which Coder hands to"
            + " every template; keep it in a variable named CODER_*")
        .formatted(field, name, secret);
  }

  private static List<String> found(String image, String rest) {
    return Leaked.by(
        new CoderSecretsNamed(),
        "apiVersion: v1\nkind: Pod\nmetadata: {name: coder, namespace: coder}\n"
            + "spec: {containers: [{name: c, image: '%s', %s}]}\n".formatted(image, rest)
            + SECRET);
  }
}
