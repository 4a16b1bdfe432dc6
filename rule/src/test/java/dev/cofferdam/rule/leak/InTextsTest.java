package dev.cofferdam.rule.leak;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cofferdam.rule.Clusters;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Secrets in manifests and patches that are themselves the values or texts of other objects. */
class InTextsTest {

  private static final String REMEDY =
      "; encrypt it with SOPS, let an operator make it, or keep it out of Git";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{apiVersion: v1, kind: Secret, metadata: {name: x}, stringData: {a: hunter2, host: db}}",
        "{apiVersion: v1, kind: Secret, metadata: {name: x}, data: {a: aHVudGVyMg==}}",
        "\"apiVersion: v1\\nkind: Secret\\nstringData: {a: hunter2}\"",
        "'{\"apiVersion\": \"v1\", \"kind\": \"Secret\", \"data\": {\"a\": \"aHVudGVyMg==\"}}'",
        "\"kind: ConfigMap\\n---\\napiVersion: v1\\nkind: Secret\\nstringData: {a: hunter2}\"",
      })
  void reports_a_secret_in_the_values_of_a_release(String manifest) {
    assertThat(all(Leaked.release("{values: {extraObjects: [%s]}}".formatted(manifest))))
        .containsExactly(
            "a.yaml:1:1: HelmRelease flux-system/demo: holds 'a' in plain text" + REMEDY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{apiVersion: v1, kind: Secret, metadata: {name: x}, stringData: {a: '{{ .Values.a }}'}}",
        "{apiVersion: v1, kind: Secret, metadata: {name: x}, stringData: {a: changeme}}",
        "{apiVersion: v1, kind: ConfigMap, metadata: {name: x}, data: {a: hunter2}}",
        "{kind: Secret, name: x, data: {a: hunter2}}",
        "\"apiVersion: v1\\nkind: Secret\\nstringData: {a: {{ .Values.a }}}\"",
        "\"kind: Secret, data: [\"",
      })
  void accepts_what_is_no_secret(String manifest) {
    assertThat(all(Leaked.release("{values: {extraObjects: [%s]}}".formatted(manifest)))).isEmpty();
  }

  @Test
  void reports_what_patches_write_into_secrets() {
    for (String patch :
        List.of(
            "[{op: add, path: /stringData/a, value: hunter2}]",
            "[{op: add, path: /stringData, value: {a: hunter2}}]",
            "[{op: add, path: /data/a, value: aHVudGVyMg==}]",
            "{apiVersion: v1, kind: Secret, metadata: {name: x}, stringData: {a: hunter2}}")) {
      assertThat(all(patched("{kind: Secret}", patch)))
          .as(patch)
          .containsExactly(
              "a.yaml:1:1: Kustomization flux-system/apps: holds 'a' in plain text" + REMEDY);
    }
  }

  @Test
  void reports_what_patches_write_elsewhere() {
    assertThat(
            all(
                patched(
                    "{kind: Deployment}",
                    "[{op: add, path: /spec/template/spec/containers/0/env/-, value: {name: PGPASSWORD, value: hunter2}}]")))
        .containsExactly(
            "a.yaml:1:1: Kustomization flux-system/apps: spec.patches[0].patch sets 'PGPASSWORD' in line 1"
                + " in plain text; name a Secret instead");
    assertThat(
            all(
                patched(
                    "{kind: Deployment}",
                    "[{op: replace, path: /spec/containers/0/env/0, value: {value: hunter2, name: PGPASSWORD}}]")))
        .containsExactly(
            "a.yaml:1:1: Kustomization flux-system/apps: spec.patches[0].patch sets 'PGPASSWORD' in plain"
                + " text; name a Secret instead");
    assertThat(all(patched("{kind: Db}", "[{op: replace, path: /spec/password, value: hunter2}]")))
        .containsExactly(
            "a.yaml:1:1: Kustomization flux-system/apps: spec.patches[0].patch sets 'password' in plain"
                + " text; name a Secret instead");
    assertThat(all(patched("{kind: Db}", "kind: Db\nspec: {a: {password: hunter2}}")))
        .containsExactly(
            "a.yaml:1:1: Kustomization flux-system/apps: spec.patches[0].patch sets 'password' in plain"
                + " text; name a Secret instead");
  }

  @Test
  void accepts_patches_without_a_secret() {
    for (String patch :
        List.of(
            "[{op: add, path: /data/a, value: hunter2}]",
            "[{op: remove, path: /stringData/password}]",
            "[{op: add, path: /stringData/a, value: ''}]",
            "[{op: add, path: /spec/replicas, value: 48151623}]",
            "[hunter2, {path: [a]}]",
            "hunter2",
            "{kind: Db, spec: {passwordSecretRef: {name: a}}}")) {
      assertThat(all(patched("{kind: ConfigMap}", patch))).as(patch).isEmpty();
    }
  }

  @Test
  void reports_a_secret_once_however_often_it_is_seen() {
    assertThat(
            all(
                patched(
                    "{kind: Secret}",
                    "apiVersion: v1\nkind: Secret\nmetadata: {name: x}\nstringData:\n  password: hunter2")))
        .containsExactly(
            "a.yaml:1:1: Kustomization flux-system/apps: spec.patches[0].patch sets 'password' in line 5"
                + " in plain text; name a Secret instead");
  }

  @Test
  void knows_the_last_step_of_a_pointer() {
    assertThat(Patches.lastStep("/a/b~1c~0d")).isEqualTo("b/c~d");
    assertThat(Patches.lastStep("/env/0")).isEqualTo("env");
    assertThat(Patches.lastStep("/env/-")).isEqualTo("env");
    assertThat(Patches.lastStep("/0/-/")).isEmpty();
    assertThat(Patches.lastStep("a")).isEmpty();
    assertThat(Patches.lastStep("")).isEmpty();
  }

  private static String patched(String target, String patch) {
    return """
        apiVersion: kustomize.toolkit.fluxcd.io/v1
        kind: Kustomization
        metadata: {name: apps, namespace: flux-system}
        spec:
          patches:
            - target: %s
              patch: |
                %s
        """
        .formatted(target, patch.replace("\n", "\n        "));
  }

  private static List<String> all(String yaml) {
    return LeakRules.check(Clusters.of(yaml)).stream().map(it -> it.finding().toString()).toList();
  }
}
