package dev.cofferdam.rule.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CoderWorkspaceProxyTest {

  private static final String TEXT =
      " runs a workspace proxy of Coder, which opens workspaces at an address of its own; leave it"
          + " out";

  @Test
  void accepts_a_server() {
    assertThat(exposed("command: [/opt/coder, server], env: [{name: CODER_ACCESS_URL, value: a}]"))
        .isEmpty();
    assertThat(release("coder: {workspaceProxy: false}")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "command: [/opt/coder, wsproxy, server]",
        "image: ghcr.io/coder/coder, args: [wsproxy, server]",
        "command: [/opt/coder, wsproxy, server], env: [{name: CODER_PROXY_SESSION_TOKEN, value: a}]",
        "image: a, env: [{name: CODER_PROXY_SESSION_TOKEN, valueFrom: {secretKeyRef: {name: a}}}]",
        "image: a, env: [{name: CODER_PRIMARY_ACCESS_URL, value: 'https://a'}]"
      })
  void reports_a_proxy_once(String container) {
    assertThat(exposed(container)).containsExactly("unproven: " + TEXT);
  }

  @Test
  void reports_values_with_which_the_chart_runs_one() {
    for (String value : List.of("true", "'${PROXY}'")) {
      assertThat(release("coder: {workspaceProxy: %s}".formatted(value)))
          .containsExactly("unproven: spec.values.coder" + TEXT);
    }
    assertThat(release("coder: {commandArgs: [wsproxy, server]}")).hasSize(1);
  }

  private static List<String> release(String values) {
    return Releases.exposed(new CoderWorkspaceProxy(), "coder", values);
  }

  private static List<String> exposed(String container) {
    return Containers.exposed(new CoderWorkspaceProxy(), container);
  }
}
