package dev.cofferdam.rule.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ServeConfigTest {

  private static final String AT_CONFIG =
      "env: [{name: TS_SERVE_CONFIG, value: /config/serve.json}],"
          + " volumeMounts: [{name: serve, mountPath: /config}]";
  private static final String SERVE = "{name: serve, configMap: {name: serve}}";
  private static final String OPEN =
      "public: a.yaml:1:1: Pod dev/web: spec.containers[0].env['TS_SERVE_CONFIG'] is"
          + " '/config/serve.json', which has AllowFunnel and so opens it to the internet; leave"
          + " AllowFunnel out";

  @Test
  void accepts_a_configuration_without_funnel() {
    for (var json :
        List.of(
            "{}",
            "{\"TCP\": {\"443\": {\"HTTPS\": true}}}",
            "{\"AllowFunnel\": {}}",
            "{\"AllowFunnel\": null}",
            "{\"AllowFunnel\": {\"a:443\": false, \"b:443\": null}}")) {
      assertThat(exposed(AT_CONFIG, SERVE, json)).as(json).isEmpty();
    }
  }

  @Test
  void accepts_a_container_without_a_configuration() {
    assertThat(exposed("env: []", SERVE, "{}")).isEmpty();
    assertThat(exposed("env: [{name: TS_SERVE_CONFIG, value: ''}]", SERVE, "{}")).isEmpty();
  }

  @Test
  void reports_a_configuration_with_funnel() {
    for (var json :
        List.of(
            "{\"AllowFunnel\": {\"${TS_CERT_DOMAIN}:443\": true}}",
            "{\"AllowFunnel\": {\"a:443\": false, \"b:443\": true}}",
            "{\"allowfunnel\": {\"a:443\": \"true\"}}",
            "{\"AllowFunnel\": true}",
            "{\"Foreground\": {\"a\": {\"AllowFunnel\": {\"a:443\": true}}}}")) {
      assertThat(exposed(AT_CONFIG, SERVE, json)).as(json).containsExactly(OPEN);
    }
  }

  @Test
  void reads_the_file_through_items_and_parts_of_a_volume() {
    var funnel = "{\"AllowFunnel\": {\"a:443\": true}}";
    for (var volume :
        List.of(
            "{name: other, emptyDir: {}}, " + SERVE,
            "{name: serve, configMap: {name: serve, items: [{key: a, path: b},"
                + " {key: serve.json, path: serve.json}]}}")) {
      assertThat(exposed(AT_CONFIG, volume, funnel)).containsExactly(OPEN);
    }
    for (var mounts :
        List.of(
            "{name: serve, mountPath: /config/}",
            "{name: serve, mountPath: /config/serve.json, subPath: serve.json}",
            "{name: other, mountPath: /}, {name: serve, mountPath: /config}",
            "{name: serve, mountPath: /config}, {name: other, mountPath: /conf}")) {
      assertThat(
              exposed(
                  "env: [{name: TS_SERVE_CONFIG, value: /config/serve.json}], volumeMounts: [%s]"
                      .formatted(mounts),
                  SERVE,
                  funnel))
          .as(mounts)
          .containsExactly(OPEN);
    }
    assertThat(
            exposed(
                "env: [{name: TS_SERVE_CONFIG, value: /serve.json}],"
                    + " volumeMounts: [{name: serve, mountPath: /}]",
                SERVE,
                funnel))
        .hasSize(1)
        .allMatch(it -> it.startsWith("public: "));
    assertThat(
            exposed(
                "env: [{name: TS_SERVE_CONFIG, value: /config/a/serve.json}],"
                    + " volumeMounts: [{name: serve, mountPath: /config, subPath: b}]",
                "{name: serve, configMap: {name: serve, items: [{key: serve.json, path:"
                    + " b/a/serve.json}]}}",
                funnel))
        .hasSize(1)
        .allMatch(it -> it.startsWith("public: "));
  }

  @Test
  void reports_a_configuration_that_cannot_be_read() {
    assertThat(exposed(AT_CONFIG, SERVE, "nothing"))
        .containsExactly(unproven("no JSON that can be read in one way"));
    assertThat(exposed(AT_CONFIG, SERVE, "[]"))
        .containsExactly(unproven("no JSON that can be read in one way"));
    assertThat(exposed(AT_CONFIG, SERVE, "{} {}"))
        .containsExactly(unproven("no JSON that can be read in one way"));
    assertThat(exposed(AT_CONFIG, SERVE, "{\"AllowFunnel\": {\"a:1\": true}, \"AllowFunnel\": {}}"))
        .containsExactly(unproven("no JSON that can be read in one way"));
    assertThat(exposed("env: [{name: TS_SERVE_CONFIG, value: /config/serve.json}]", SERVE, "{}"))
        .containsExactly(unproven("in no volume of the container"));
    assertThat(exposed(AT_CONFIG.replace("/config}", "/other}"), SERVE, "{}"))
        .containsExactly(unproven("in no volume of the container"));
    assertThat(exposed(AT_CONFIG, "{name: serve, secret: {secretName: serve}}", "{}"))
        .containsExactly(unproven("in a volume that is no ConfigMap"));
    assertThat(exposed(AT_CONFIG, "{name: other, configMap: {name: serve}}", "{}"))
        .containsExactly(unproven("in a volume that is no ConfigMap"));
    assertThat(
            exposed(
                AT_CONFIG.replace("mountPath: /config", "mountPath: /config, subPathExpr: $(A)"),
                SERVE,
                "{}"))
        .containsExactly(unproven("in a volume that is no ConfigMap"));
    assertThat(exposed(AT_CONFIG, "{name: serve, configMap: {name: other}}", "{}"))
        .containsExactly(unproven("in ConfigMap 'other', which is not among the objects"));
    assertThat(
            exposed(
                AT_CONFIG,
                "{name: serve, configMap: {name: serve, items: [{key: serve.json, path: a}]}}",
                "{}"))
        .containsExactly(unproven("in ConfigMap 'serve', which has no text for it"));
  }

  @Test
  void reports_a_path_that_is_set_elsewhere() {
    assertThat(exposed("env: [{name: TS_SERVE_CONFIG, valueFrom: {}}]", SERVE, "{}"))
        .containsExactly(
            "unproven: a.yaml:1:1: Pod dev/web: spec.containers[0].env['TS_SERVE_CONFIG'] is set"
                + " elsewhere, so nobody can say whether it allows Funnel; write the path");
  }

  @Test
  void reports_a_configuration_of_all_of_tailscaled() {
    assertThat(
            exposed("env: [{name: TS_EXPERIMENTAL_VERSIONED_CONFIG_DIR, value: /a}]", SERVE, "{}"))
        .containsExactly(
            "unproven: a.yaml:1:1: Pod dev/web:"
                + " spec.containers[0].env['TS_EXPERIMENTAL_VERSIONED_CONFIG_DIR'] names a"
                + " configuration of tailscaled, which may allow Funnel; use TS_SERVE_CONFIG");
  }

  @Test
  void reports_variables_from_elsewhere_where_files_are_mounted() {
    var container =
        "image: tailscale/tailscale, envFrom: [{secretRef: {name: a}}],"
            + " volumeMounts: [{name: serve, mountPath: /a}]";
    for (var volume : List.of("configMap", "secret", "projected")) {
      assertThat(exposed(container, "{name: serve, %s: {}}".formatted(volume), "{}"))
          .containsExactly(
              "unproven: a.yaml:1:1: Pod dev/web: spec.containers[0].envFrom may set TS_SERVE_CONFIG,"
                  + " so nobody can say whether it allows Funnel; set it to '' in env");
    }
    assertThat(exposed(container, "{name: serve, emptyDir: {}}", "{}")).isEmpty();
    assertThat(exposed(container, "{name: other, configMap: {}}", "{}")).isEmpty();
    assertThat(exposed(container.replace("envFrom: [{secretRef: {name: a}}],", ""), SERVE, "{}"))
        .isEmpty();
    assertThat(exposed(container.replace("tailscale/tailscale", "nginx"), SERVE, "{}")).isEmpty();
    assertThat(exposed(container + ", env: [{name: TS_SERVE_CONFIG, value: ''}]", SERVE, "{}"))
        .isEmpty();
  }

  private static String unproven(String why) {
    return "unproven: a.yaml:1:1: Pod dev/web: spec.containers[0].env['TS_SERVE_CONFIG'] is"
        + " '/config/serve.json', which is %s, so nobody can say whether it allows Funnel; mount it"
            .formatted(why)
        + " from a ConfigMap of the repository";
  }

  private static List<String> exposed(String container, String volumes, String json) {
    return Exposed.by(
        new ServeConfig(),
        """
        apiVersion: v1
        kind: Pod
        metadata: {name: web, namespace: dev}
        spec: {volumes: [%s], containers: [{name: c, %s}]}
        ---
        apiVersion: v1
        kind: ConfigMap
        metadata: {name: serve, namespace: dev}
        data: {serve.json: '%s'}
        """
            .formatted(volumes, container, json));
  }
}
