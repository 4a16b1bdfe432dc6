package dev.cofferdam.rule.leak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NoSecretInEnvironmentTest {

  @Test
  void accepts_references_switches_and_names() {
    assertThat(
            found(
                """
                [{name: DB_PASSWORD, valueFrom: {secretKeyRef: {name: db, key: password}}},
                 {name: DB_PASSWORD_FILE, value: /run/secrets/password},
                 {name: PASSWORD_MIN_LENGTH, value: "8"}, {name: TOKEN_TTL, value: 3600s},
                 {name: TOKEN, value: "$(OTHER)"}, {name: PASSWORD, value: ""},
                 {name: PWD, value: /app}, {name: AUTH, value: "true"}, {name: SECRET, value: my-secret},
                 {name: SECRET_NAME, value: x7Gk29vQp4LmZ81c}, {name: PASS, value: "12"}]
                """))
        .isEmpty();
  }

  @Test
  void reports_a_password_that_is_written_out() {
    assertThat(
            found(
                "[{name: A, value: b}, {name: DB_PASSWORD, value: hunter2}, {name: DB_PASS, value: hunter22},"
                    + " {name: AWS_SECRET_ACCESS_KEY, value: x7Gk29vQp4LmZ81c},"
                    + " {name: OPTS, value: 'a=b password=hunter2'}]"))
        .containsExactly(
            "a.yaml:1:1: Pod a/web: spec.containers[0].env[1].value sets 'DB_PASSWORD' in plain text;"
                + " take it from a Secret by valueFrom.secretKeyRef",
            "a.yaml:1:1: Pod a/web: spec.containers[0].env[2].value sets 'DB_PASS' in plain text;"
                + " take it from a Secret by valueFrom.secretKeyRef",
            "a.yaml:1:1: Pod a/web: spec.containers[0].env[3].value sets 'AWS_SECRET_ACCESS_KEY' in"
                + " plain text; take it from a Secret by valueFrom.secretKeyRef");
  }

  private static List<String> found(String env) {
    return Leaked.by(
        new NoSecretInEnvironment(),
        """
        apiVersion: v1
        kind: Pod
        metadata: {name: web, namespace: a}
        spec: {containers: [{name: c, env: %s}]}
        """
            .formatted(env));
  }
}
