package dev.cofferdam.rule.leak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NoSecretInFieldsTest {

  @Test
  void accepts_references_and_names_that_may_be_of_objects() {
    assertThat(
            found(
                "Database",
                "{passwordSecretRef: {name: a, key: password}, secretKey: x7Gk29vQp4LmZ81c,"
                    + " password: {secretKeyRef: {name: a}}, token: x7Gk29vQp4LmZ81c, password2: '{{ .p }}',"
                    + " adminPassword: changeme, userPassword: the password of the user}"))
        .isEmpty();
  }

  @Test
  void accepts_kinds_that_describe_others() {
    for (String kind :
        List.of("ClusterPolicy", "Policy", "Composition", "ConstraintTemplate", "PrometheusRule")) {
      assertThat(found(kind, "{password: hunter2}")).as(kind).isEmpty();
    }
    assertThat(
            Leaked.by(
                new NoSecretInFields(),
                "apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\n"
                    + "metadata: {name: a}\nspec: {example: {password: hunter2}}"))
        .isEmpty();
  }

  @Test
  void reports_a_password() {
    assertThat(
            found(
                "Database",
                "{users: [{password: hunter2}], params: [{name: passwd, value: hunter2}]}"))
        .containsExactly(
            "a.yaml:1:1: Database a/db: spec.users[0].password is a secret in plain text; name a Secret"
                + " instead",
            "a.yaml:1:1: Database a/db: spec.params[0].value sets 'passwd' in plain text; name a Secret"
                + " instead");
  }

  @Test
  void reports_what_is_drawn_under_a_strong_name_and_lines_of_files() {
    assertThat(
            found(
                "Database",
                "{apiKey: x7Gk29vQp4LmZ81c, clientSecret: my-secret-9,"
                    + " config: \"a: b\\npassword: hunter2\\n\", description: \"Of a user.\\nPassword: must be long\\n\","
                    + " text: 'password: hunter2', json: '{\"password\": \"hunter2\"}'}"))
        .containsExactly(
            "a.yaml:1:1: Database a/db: spec.apiKey is a secret in plain text; name a Secret instead",
            "a.yaml:1:1: Database a/db: spec.config sets 'password' in line 2 in plain text; name a Secret"
                + " instead");
  }

  @Test
  void reports_what_ends_in_a_secret() {
    assertThat(
            Leaked.by(
                new NoSecretInFields(),
                """
                apiVersion: kustomize.toolkit.fluxcd.io/v1
                kind: Kustomization
                metadata: {name: apps, namespace: flux-system}
                spec:
                  images: [{name: a, newTag: correct-horse-9}]
                ---
                apiVersion: v1
                kind: Secret
                metadata: {name: db, namespace: a}
                stringData: {password: correct-horse-9}
                """))
        .containsExactly(
            "a.yaml:1:1: Kustomization flux-system/apps: spec.images[0].newTag is written out, and ends in"
                + " Secret a/db as a secret; name a Secret instead");
  }

  @Test
  void passes_over_what_nobody_writes() {
    assertThat(
            Leaked.by(
                new NoSecretInFields(),
                "apiVersion: a.b/v1\nkind: A\nmetadata: {name: db, managedFields: [{password: hunter2}]}\n"
                    + "status: {password: hunter2}\nsops: {password: hunter2}"))
        .isEmpty();
  }

  private static List<String> found(String kind, String spec) {
    return Leaked.by(
        new NoSecretInFields(),
        "apiVersion: example.com/v1\nkind: %s\nmetadata: {name: db, namespace: a}\nspec: %s"
            .formatted(kind, spec));
  }
}
