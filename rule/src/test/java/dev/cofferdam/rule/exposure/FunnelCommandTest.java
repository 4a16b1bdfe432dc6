package dev.cofferdam.rule.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FunnelCommandTest {

  private static final String OPEN =
      "public: a.yaml:1:1: Pod dev/web: spec.containers[0] calls 'tailscale funnel', which opens it"
          + " to the internet; use 'tailscale serve'";
  private static final String UNPROVEN =
      "unproven: a.yaml:1:1: Pod dev/web: spec.containers[0] hands Tailscale a configuration that may"
          + " have AllowFunnel; use 'tailscale serve' with what it is to serve";

  @Test
  void accepts_commands_that_serve_to_the_tailnet_or_only_look() {
    for (var words :
        List.of(
            "command: [tailscale, serve, '8080']",
            "command: [tailscale, funnel, status]",
            "command: [tailscale, funnel, reset]",
            "command: [tailscale, serve, 'http://funnel']",
            "command: [nottailscale, funnel]",
            "command: [tailscale, funnels]",
            "command: [tailscaled, --socket=/tmp/a]",
            "command: [sh, -c, 'tailscale serve 80; funnel']",
            "args: [mytailscaled, --config=a]",
            "args: [sh, -c, 'tailscaled & app --config a']",
            "lifecycle: {postStart: {exec: {command: [tailscale, serve, '80']}}}")) {
      assertThat(exposed(words)).as(words).isEmpty();
    }
  }

  @Test
  void reports_the_command_in_whatever_way_it_is_called() {
    for (var words :
        List.of(
            "command: [tailscale, funnel, '8080']",
            "command: [tailscale], args: [funnel, --bg, '8080']",
            "command: [/usr/bin/tailscale, --socket=/tmp/a, funnel, '443', 'on']",
            "command: [tailscale, --socket, /tmp/a, funnel, '443']",
            "args: [sh, -c, 'tailscaled & tailscale up && tailscale \"funnel\" 80']",
            "command: [tailscale, funnel, statuses]",
            "args: [sh, -c, \"tailscale \\\\\\n  funnel 80\"]",
            "lifecycle: {postStart: {exec: {command: [tailscale, funnel, '80']}}}",
            "lifecycle: {preStop: {exec: {command: [tailscale, funnel, '80']}}}",
            "livenessProbe: {exec: {command: [tailscale, funnel, '80']}}",
            "readinessProbe: {exec: {command: [tailscale, funnel, '80']}}",
            "startupProbe: {exec: {command: [tailscale, funnel, '80']}}")) {
      assertThat(exposed(words)).as(words).containsExactly(OPEN);
    }
  }

  @Test
  void reports_a_configuration_that_is_handed_over() {
    for (var words :
        List.of(
            "args: [sh, -c, 'tailscale serve set-raw < /etc/serve.json']",
            "args: [sh, -c, 'tailscale --socket=/a funnel set-raw < /etc/serve.json']",
            "command: [tailscaled, --config=/etc/a.json]",
            "command: [tailscaled, --tun=userspace-networking, -config, /etc/a.json]")) {
      assertThat(exposed(words)).as(words).containsExactly(UNPROVEN);
    }
  }

  @Test
  void reports_a_container_once() {
    assertThat(
            exposed(
                "command: [tailscale, funnel, '80'],"
                    + " livenessProbe: {exec: {command: [tailscale, funnel, '80']}}"))
        .containsExactly(OPEN);
  }

  private static List<String> exposed(String container) {
    return Exposed.by(
        new FunnelCommand(),
        """
        apiVersion: v1
        kind: Pod
        metadata: {name: web, namespace: dev}
        spec: {containers: [{name: c, %s}]}
        """
            .formatted(container));
  }
}
