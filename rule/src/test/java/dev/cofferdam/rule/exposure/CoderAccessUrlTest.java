package dev.cofferdam.rule.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cofferdam.rule.Clusters;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CoderAccessUrlTest {

  private static final String SERVER = "image: r/x, command: [/opt/coder], args: [server], ";
  private static final String NONE =
      " has no CODER_ACCESS_URL, so that Coder opens a public tunnel at *.try.coder.app; set it to"
          + " the URL that people type";
  private static final String TUNNEL =
      " has a CODER_ACCESS_URL at *.try.coder.app, which is a public tunnel; set it to a URL of the"
          + " tailnet";
  private static final String HAS = " has a CODER_ACCESS_URL that ";
  private static final String EMPTY =
      ", and Coder opens a public tunnel if it is empty; write the URL out";
  private static final String IN_CLUSTER = HAS + "comes from what only the cluster knows" + EMPTY;
  private static final String MADE =
      HAS + "is made of something that only the cluster knows" + EMPTY;
  private static final String FROM =
      HAS + "may come from envFrom, which only the cluster knows" + EMPTY;
  private static final String FILE = HAS + "may stand in a file that Coder reads" + EMPTY;
  private static final String MAP =
      """
      ---
      apiVersion: v1
      kind: ConfigMap
      metadata: {name: conf, namespace: dev}
      data: {url: 'https://coder.a.ts.net', none: '', left: '${URL}', CODER_ACCESS_URL: 'https://a'}
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "env: [{name: CODER_ACCESS_URL, value: 'https://coder.a.ts.net'}]",
        "env: [{name: CODER_ACCESS_URL, value: 'http://coder.dev.svc.cluster.local'}], envFrom: [{secretRef: {name: a}}]",
        "env: [{name: CODER_ACCESS_URL, valueFrom: {configMapKeyRef: {name: conf, key: url}}}]",
        "envFrom: [{configMapRef: {name: conf}}]",
        "envFrom: [{configMapRef: {name: conf}, prefix: X_}, {configMapRef: {name: conf}}, {configMapRef: {name: conf}, prefix: CODER_}]",
        "env: [{name: CODER_ACCESS_URL, value: 'https://try.coder.app.example.com'}]"
      })
  void accepts_a_url_that_is_written_out(String settings) {
    assertThat(exposed(SERVER + settings)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "command: [/opt/coder, server, --access-url=https://a]",
        "command: [/opt/coder, server, --access-url, https://a]",
        "command: [sh, -c, 'exec /opt/coder server --access-url \"https://a\"']",
        "image: ghcr.io/coder/coder, args: [--access-url=https://a]"
      })
  void accepts_a_url_among_the_arguments(String container) {
    assertThat(exposed(container)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "image: ghcr.io/coder/coder, command: [/opt/coder], args: [provisionerd, start]",
        "image: ghcr.io/coder/coder, args: [provisionerd, start]",
        "image: ghcr.io/coder/coder, command: [/opt/coder, agent]",
        "image: ghcr.io/coder/coder, command: [/opt/coder, login, https://a]",
        "image: ghcr.io/coder/coder, command: [/opt/coder, wsproxy, server]",
        "image: ghcr.io/coder/coder, command: [/opt/coder, exit-node, server]",
        "image: ghcr.io/coder/coder, command: [/opt/coder, provisioner, server]",
        "image: ghcr.io/coder/coder, command: [/opt/coder, provisioners, server]",
        "image: ghcr.io/coder/coder, command: [cp, /opt/coder, /server]",
        "image: ghcr.io/coder/coder, command: [/opt/coder, server, dbcrypt, rotate]",
        "image: ghcr.io/coder/coder, command: [/opt/coder, server, create-admin-user]",
        "image: ghcr.io/coder/coder, command: [/opt/coder, server, postgres-builtin-serve]",
        "image: ghcr.io/coder/coder, command: [/opt/coder, server, postgres-builtin-url]",
        "image: ghcr.io/coder/coder-logstream-kube",
        "image: codercom/code-server, args: [server]",
        "image: r/tools, args: [coder, login]",
        "image: r/x, command: [/app], args: [server]"
      })
  void accepts_containers_that_are_no_server(String container) {
    assertThat(exposed(container)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "image: ghcr.io/coder/coder",
        "image: 'r.example.com/coder:v2.29.1'",
        "image: ghcr.io/coder/coder-preview",
        "image: ghcr.io/coder/coder, args: [server]",
        "image: ghcr.io/coder/coder, args: [--verbose]",
        "image: r/x, command: [/opt/coder, server]",
        "image: r/x, command: [/opt/coder], args: [--global-config, /a, server, --x]",
        "image: r/x, command: [sh, -c, 'sleep 1 && coder server']",
        "image: r/x, args: [/opt/coder, server]"
      })
  void reports_a_server_without_a_url(String container) {
    assertThat(exposed(container)).containsExactly("public: .env" + NONE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "env: [{name: CODER_ACCESS_URL}]|.env",
        "env: [{name: CODER_ACCESS_URL, value: ''}]|.env",
        "env: [{name: CODER_ACCESS_URL, value: null}]|.env",
        "env: [{name: CODER_ACCESS_URL, value: ' '}]|.env",
        "env: [{name: coder_access_url, value: 'https://a'}]|.env",
        "env: [{name: CODER_ACCESS_URL, valueFrom: {configMapKeyRef: {name: conf, key: none}}}]|.env",
        "envFrom: [{configMapRef: {name: conf}, prefix: X_}]|.env",
        "envFrom: [{configMapRef: {name: conf}, prefix: CODER_}]|.env"
      })
  void reports_an_empty_url(String settings, String field) {
    assertThat(exposed(SERVER + settings)).containsExactly("public: " + field + NONE);
  }

  @Test
  void reports_an_empty_url_among_the_arguments() {
    var url = ", env: [{name: CODER_ACCESS_URL, value: 'https://a'}]";
    assertThat(exposed("command: [/opt/coder, server, --access-url=]" + url))
        .containsExactly("public: " + NONE);
    assertThat(exposed("command: [/opt/coder, server, --access-url=$URL]" + url))
        .containsExactly("unproven: " + MADE);
    assertThat(exposed("command: [/opt/coder, server, '--access-url=${URL}']" + url))
        .containsExactly("unproven: " + MADE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://a.pit-1.try.coder.app", "HTTPS://A.TRY.CODER.APP./x"})
  void reports_a_url_at_the_public_tunnel(String url) {
    assertThat(exposed(SERVER + "env: [{name: CODER_ACCESS_URL, value: '%s'}]".formatted(url)))
        .containsExactly("public: .env" + TUNNEL);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "env: [{name: CODER_ACCESS_URL, valueFrom: {secretKeyRef: {name: a, key: url}}}]|.env"
            + IN_CLUSTER,
        "env: [{name: CODER_ACCESS_URL, valueFrom: {configMapKeyRef: {name: a, key: url}}}]|.env"
            + IN_CLUSTER,
        "env: [{name: CODER_ACCESS_URL, valueFrom: {configMapKeyRef: {name: conf, key: no}}}]|.env"
            + IN_CLUSTER,
        "env: [{name: CODER_ACCESS_URL, valueFrom: {configMapKeyRef: {name: conf, key: left}}}]|.env"
            + MADE,
        "env: [{name: CODER_ACCESS_URL, value: '${URL}'}]|.env" + MADE,
        "env: [{name: CODER_ACCESS_URL, value: 'https://$(HOST)'}]|.env" + MADE,
        "env: [{name: CODER_ACCESS_URL, value: 'ENC[AES256_GCM,data:x]'}]|.env" + MADE,
        "envFrom: [{secretRef: {name: a}}]|.envFrom" + FROM,
        "envFrom: [{configMapRef: {name: a}}]|.envFrom" + FROM,
        "envFrom: [{configMapRef: {name: conf}}, {secretRef: {name: a}}]|.envFrom" + FROM,
        "env: [{name: CODER_CONFIG_PATH, value: /a}]|.env" + FILE
      })
  void reports_a_url_that_only_the_cluster_knows(String settings, String text) {
    assertThat(exposed(SERVER + settings)).containsExactly("unproven: " + text);
  }

  @Test
  void reports_a_url_that_may_stand_in_a_file() {
    assertThat(exposed("command: [/opt/coder, server, --config, /a]"))
        .containsExactly("unproven: .env" + FILE);
  }

  @Test
  void reports_a_url_that_is_set_twice() {
    var twice =
        "env: [{name: CODER_ACCESS_URL, value: '%s'}, {name: CODER_ACCESS_URL, value: '%s'}]";
    assertThat(exposed(SERVER + twice.formatted("", "https://a")))
        .containsExactly(
            "unproven: .env sets CODER_ACCESS_URL more than once, and who applies it decides which"
                + " one is left; set it once");
    assertThat(exposed(SERVER + twice.formatted("https://a", "")))
        .containsExactly("public: .env" + NONE);
  }

  @Test
  void remarks_on_the_server_of_a_tunnel() {
    for (String name : List.of("WGTUNNEL_HOST", "CODER_WGTUNNEL_HOST")) {
      var env = "env: [{name: CODER_ACCESS_URL, value: 'https://a'}, {name: %s, value: b}]";
      assertThat(exposed(SERVER + env.formatted(name)))
          .containsExactly(
              "private: .env sets %s, the server of a tunnel that Coder opens as soon as it has no access URL; leave it out"
                  .formatted(name));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "envUseClusterAccessURL: false|public: spec.values.coder.env" + NONE,
        "envUseClusterAccessURL: 'False'|public: spec.values.coder.env" + NONE,
        "env: [{name: CODER_ACCESS_URL, value: ''}]|public: spec.values.coder.env" + NONE,
        "envUseClusterAccessURL: '${A}'|unproven: spec.values.coder.envFrom" + FROM,
        "envUseClusterAccessURL: false, envFrom: [{secretRef: {name: a}}]|unproven: spec.values.coder.envFrom"
            + FROM,
        "commandArgs: [server, --access-url=]|public: spec.values.coder" + NONE,
        "command: [/other/coder], envUseClusterAccessURL: false|public: spec.values.coder.env"
            + NONE
      })
  void reports_values_of_a_release_that_is_not_rendered(String values, String text) {
    assertThat(release("coder", "coder: {%s}".formatted(values))).containsExactly(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "coder: {replicaCount: 1}",
        "coder: {envUseClusterAccessURL: true}",
        "coder: {env: [{name: CODER_VERBOSE, value: 'true'}]}",
        "coder: {envFrom: [{secretRef: {name: a}}]}",
        "coder: {envUseClusterAccessURL: false, env: [{name: CODER_ACCESS_URL, value: 'https://a'}]}",
        "coder: {workspaceProxy: true, envUseClusterAccessURL: false}",
        "coder: {command: [/opt/other], envUseClusterAccessURL: false}"
      })
  void accepts_values_with_which_the_chart_sets_a_url(String values) {
    assertThat(release("coder", values)).isEmpty();
  }

  @Test
  void looks_at_no_other_chart() {
    assertThat(release("web", "coder: {envUseClusterAccessURL: false}")).isEmpty();
  }

  @Test
  void knows_less_where_the_cluster_may_say_more() {
    var spec = "valuesFrom: [{kind: Secret, name: a}], values: {coder: {%s}}";
    assertThat(
            Releases.exposed(
                new CoderAccessUrl(), Releases.unrendered("coder", spec.formatted("a: b"))))
        .containsExactly("unproven: spec.values.coder.envFrom" + FROM);
    var url = "env: [{name: CODER_ACCESS_URL, value: 'https://a'}]";
    assertThat(
            Releases.exposed(
                new CoderAccessUrl(), Releases.unrendered("coder", spec.formatted(url))))
        .isEmpty();
  }

  private static List<String> release(String chart, String values) {
    return Releases.exposed(new CoderAccessUrl(), chart, values);
  }

  private static List<String> exposed(String container) {
    return Exposed.by(new CoderAccessUrl(), Clusters.of(Containers.yaml(container) + MAP)).stream()
        .map(
            it ->
                it.replace("a.yaml:1:1: Deployment dev/web: spec.template.spec.containers[0]", ""))
        .toList();
  }
}
