package dev.cofferdam.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ConfigKeysTest {

  private static final String POD =
      """
      apiVersion: v1
      kind: Pod
      metadata: {name: web, namespace: a}
      spec:
        containers: [{name: c, env: [{name: E, valueFrom: {configMapKeyRef: {name: conf, key: %s}}}]}]
      """;

  private static final String CONFIG =
      """
      ---
      apiVersion: v1
      kind: ConfigMap
      metadata: {name: conf, namespace: a}
      data: {mode: fast}
      binaryData: {logo: eA==}
      """;

  @Test
  void accepts_keys_that_are_there() {
    assertThat(findings(POD.formatted("mode") + CONFIG)).isEmpty();
    assertThat(findings(POD.formatted("logo") + CONFIG)).isEmpty();
  }

  @Test
  void reports_a_missing_key() {
    assertThat(findings(POD.formatted("level") + CONFIG))
        .containsExactly(
            "a.yaml:1:1: Pod a/web: spec.containers[0].env[0].valueFrom.configMapKeyRef.name asks"
                + " for key 'level', which ConfigMap 'conf' does not have; name one that it has:"
                + " 'logo', 'mode'");
  }

  @Test
  void reports_a_missing_map_and_takes_no_secret_for_it() {
    assertThat(findings(POD.formatted("mode") + CONFIG.replace("ConfigMap", "Secret")))
        .containsExactly(
            "a.yaml:1:1: Pod a/web: spec.containers[0].env[0].valueFrom.configMapKeyRef.name names"
                + " ConfigMap 'conf', which nothing brings to namespace 'a'; add it, or keep its"
                + " manifest unlisted beside the kustomization.yaml if it is applied by hand");
  }

  @Test
  void knows_what_kubernetes_puts_into_every_namespace() {
    assertThat(findings(volume("kube-root-ca.crt"))).isEmpty();
    assertThat(findings(volume("root-ca.crt"))).hasSize(1);
  }

  @Test
  void leaves_pull_secrets_to_the_other_rule() {
    assertThat(findings(volume("kube-root-ca.crt") + "  imagePullSecrets: [{name: s}]\n"))
        .isEmpty();
  }

  private static String volume(String name) {
    return """
        apiVersion: v1
        kind: Pod
        metadata: {name: web, namespace: a}
        spec:
          volumes: [{name: v, projected: {sources: [{configMap: {name: %s, items: [{key: ca.crt, path: c}]}}]}}]
        """
        .formatted(name);
  }

  private static List<String> findings(String yaml) {
    return Clusters.findings(new ConfigKeys(), Clusters.of(yaml));
  }
}
