package dev.cofferdam.rule.leak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NoSecretInAnnotationsTest {

  private static final String LAST = "kubectl.kubernetes.io/last-applied-configuration";

  @Test
  void accepts_names_of_secrets_and_checksums() {
    assertThat(
            found(
                "Ingress",
                "{nginx.ingress.kubernetes.io/auth-secret: basic-auth-2, a/auth-type: basic,"
                    + " checksum/secret: 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08,"
                    + " a/token: 'false', vault.hashicorp.com/agent-inject-secret-a: kv/data/a,"
                    + " b/password: '{{ .p }}'}"))
        .isEmpty();
  }

  @Test
  void accepts_a_copy_without_values() {
    for (String copy :
        List.of(
            "{\"kind\":\"Secret\",\"data\":{\"password\":\"\"}}",
            "{\"kind\":\"Secret\",\"stringData\":{\"password\":\"changeme\"}}",
            "{\"kind\":\"Secret\",\"data\":null}",
            "{\"kind\":",
            "")) {
      assertThat(found("Secret", "{%s: '%s'}".formatted(LAST, copy))).as(copy).isEmpty();
    }
    assertThat(found("Thing", "{%s: '{\"data\":{\"a\":\"aHVudGVyMg==\"}}'}".formatted(LAST)))
        .isEmpty();
  }

  @Test
  void reports_a_password() {
    assertThat(found("Ingress", "{example.com/password: hunter2}"))
        .containsExactly(
            "a.yaml:1:1: Ingress a/web: metadata.annotations['example.com/password'] is a secret in plain"
                + " text; keep it in a Secret, and name that");
  }

  @Test
  void reports_the_lines_of_files() {
    assertThat(found("Ingress", "{example.com/config: \"a: b\\npassword: hunter2\\n\"}"))
        .containsExactly(
            "a.yaml:1:1: Ingress a/web: metadata.annotations['example.com/config'] sets 'password' in line 2"
                + " in plain text; keep it in a Secret, and name that");
  }

  @Test
  void reports_a_label_of_a_template() {
    assertThat(
            Leaked.by(
                new NoSecretInAnnotations(),
                "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web, namespace: a}\n"
                    + "spec: {template: {metadata: {labels: {token: x7Gk29vQp4LmZ81c}}}}"))
        .containsExactly(
            "a.yaml:1:1: Deployment a/web: spec.template.metadata.labels.token is a secret in plain text;"
                + " keep it in a Secret, and name that");
  }

  @Test
  void reports_the_copy_of_a_secret() {
    for (String copy :
        List.of("{\"data\":{\"a\":\"aHVudGVyMg==\"}}", "{\"stringData\":{\"a\":\"hunter2\"}}")) {
      assertThat(found("Secret", "{%s: '%s'}".formatted(LAST, copy)))
          .containsExactly(
              "a.yaml:1:1: Secret a/web: metadata.annotations['%s'] repeats the values of the Secret in plain text; leave it out"
                  .formatted(LAST));
    }
  }

  private static List<String> found(String kind, String annotations) {
    return Leaked.by(
        new NoSecretInAnnotations(),
        "apiVersion: v1\nkind: %s\nmetadata: {name: web, namespace: a, annotations: %s}"
            .formatted(kind, annotations));
  }
}
