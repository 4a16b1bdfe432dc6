package dev.cofferdam.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cofferdam.render.RenderedObject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretKeysTest {

  private static final String SECRET =
      """
      ---
      apiVersion: v1
      kind: Secret
      metadata: {name: db, namespace: a}
      data: {url: "ENC[AES256_GCM,data:x,type:str]"}
      stringData: {user: app}
      """;

  @Test
  void accepts_keys_that_are_declared_encrypted_ones_too() {
    assertThat(
            findings(pod(env("url") + ", " + env("user").replace("name: E", "name: F")) + SECRET))
        .isEmpty();
  }

  @Test
  void reports_a_missing_key() {
    assertThat(findings(pod(env("password")) + SECRET))
        .containsExactly(
            "a.yaml:1:1: Pod a/web: spec.containers[0].env[0].valueFrom.secretKeyRef.name asks for"
                + " key 'password', which Secret 'db' does not have; name one that it has: 'url',"
                + " 'user'");
  }

  @Test
  void says_where_else_a_secret_is() {
    assertThat(findings(pod(env("url")) + SECRET.replace("namespace: a", "namespace: b")))
        .containsExactly(
            "a.yaml:1:1: Pod a/web: spec.containers[0].env[0].valueFrom.secretKeyRef.name names"
                + " Secret 'db', which nothing brings to namespace 'a', only to 'b'; add it, or keep"
                + " its manifest unlisted beside the kustomization.yaml if it is applied by hand");
  }

  @Test
  void leaves_what_nothing_brings_to_the_other_rule() {
    assertThat(findings(pod(env("url")))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ", optional: true"})
  void accepts_a_missing_key_that_is_optional(String optional) {
    var key = "{name: E, valueFrom: {secretKeyRef: {name: db, key: k%s}}}".formatted(optional);
    assertThat(findings(pod(key) + SECRET)).hasSize(optional.isEmpty() ? 1 : 0);
  }

  @Test
  void reports_missing_items_of_a_volume() {
    var volume = "volumes: [{name: v, secret: {secretName: db, items: [{key: %s, path: p}]}}]";
    assertThat(findings(podWith(volume.formatted("url")) + SECRET)).isEmpty();
    assertThat(findings(podWith(volume.formatted("ca.crt")) + SECRET))
        .containsExactly(
            "a.yaml:1:1: Pod a/web: spec.volumes[0].secret.secretName asks for key 'ca.crt', which"
                + " Secret 'db' does not have; name one that it has: 'url', 'user'");
  }

  @Test
  void leaves_the_keys_of_a_secret_that_is_applied_by_hand_to_those_who_do() {
    var objects = new ArrayList<>(Clusters.objects(pod(env("password")) + SECRET));
    objects.addAll(
        Clusters.objects(
            """
            apiVersion: kustomize.toolkit.fluxcd.io/v1
            kind: Kustomization
            metadata: {name: apps, namespace: flux-system}
            """));
    assertThat(unlisted(objects, SECRET)).isEmpty();
    assertThat(unlisted(objects, SECRET.replace("name: db", "name: other"))).hasSize(1);
  }

  private static List<String> unlisted(List<RenderedObject> objects, String yaml) {
    return Clusters.findings(new SecretKeys(), Clusters.flux(objects, Clusters.objects(yaml)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{metadata: {name: db, namespace: a}}",
        "{metadata: {name: db, namespace: a, annotations:"
            + " {replicator.v1.mittwald.de/replicate-from: b/db}}, data: {x: eA==}}"
      })
  void leaves_the_keys_of_what_is_filled_in_the_cluster_alone(String secret) {
    assertThat(
            findings(
                pod(env("url")) + "---\n{apiVersion: v1, kind: Secret, " + secret.substring(1)))
        .isEmpty();
  }

  @Test
  void knows_the_keys_of_a_service_account_token() {
    var token =
        """
        ---
        apiVersion: v1
        kind: Secret
        type: kubernetes.io/service-account-token
        metadata: {name: db, namespace: a}
        """;
    assertThat(findings(pod(env("token")) + token)).isEmpty();
    assertThat(findings(pod(env("url")) + token))
        .containsExactly(
            "a.yaml:1:1: Pod a/web: spec.containers[0].env[0].valueFrom.secretKeyRef.name asks for"
                + " key 'url', which Secret 'db' does not have; name one that it has: 'ca.crt',"
                + " 'namespace', 'token'");
  }

  private static List<String> findings(String yaml) {
    return Clusters.findings(new SecretKeys(), Clusters.of(yaml));
  }

  private static String env(String key) {
    return "{name: E, valueFrom: {secretKeyRef: {name: db, key: %s}}}".formatted(key);
  }

  private static String pod(String env) {
    return podWith("containers: [{name: c, env: [%s]}]".formatted(env));
  }

  private static String podWith(String spec) {
    return """
        apiVersion: v1
        kind: Pod
        metadata: {name: web, namespace: a}
        spec: {%s}
        """
        .formatted(spec);
  }
}
