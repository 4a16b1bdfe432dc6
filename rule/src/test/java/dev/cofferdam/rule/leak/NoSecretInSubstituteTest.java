package dev.cofferdam.rule.leak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NoSecretInSubstituteTest {

  private static final String REMEDY = "; take it from a Secret by postBuild.substituteFrom";

  @Test
  void accepts_names_and_numbers() {
    assertThat(found("{substitute: {DB_HOST: db, TOKEN_TTL: 1h, SECRET: my-secret, PASSWORD: ''}}"))
        .isEmpty();
    assertThat(
            found("{substituteFrom: [{kind: Secret, name: password}], other: {password: hunter2}}"))
        .isEmpty();
  }

  @Test
  void reports_a_password() {
    assertThat(found("{substitute: {db_password: hunter2, A: b}}"))
        .containsExactly(
            "a.yaml:1:1: Kustomization flux-system/apps: spec.postBuild.substitute['db_password'] is a"
                + " secret in plain text"
                + REMEDY);
  }

  @Test
  void reports_a_variable_that_becomes_the_password_of_a_secret() {
    assertThat(
            found(
                """
                {substitute: {db: correct-horse-9, other: x}}
                ---
                apiVersion: v1
                kind: Secret
                metadata: {name: db, namespace: a}
                stringData: {password: correct-horse-9}
                """))
        .containsExactly(
            "a.yaml:1:1: Kustomization flux-system/apps: spec.postBuild.substitute.db is written out,"
                + " and ends in Secret a/db as a secret"
                + REMEDY);
  }

  private static List<String> found(String postBuild) {
    return Leaked.by(
        new NoSecretInSubstitute(),
        """
        apiVersion: kustomize.toolkit.fluxcd.io/v1
        kind: Kustomization
        metadata: {name: apps, namespace: flux-system}
        spec:
          postBuild: %s
        """
            .formatted(postBuild.stripTrailing()));
  }
}
