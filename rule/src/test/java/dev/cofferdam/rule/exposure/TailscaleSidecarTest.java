package dev.cofferdam.rule.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TailscaleSidecarTest {

  @Test
  void accepts_containers_that_run_something_else() {
    for (var container :
        List.of(
            "image: tailscale/k8s-operator",
            "image: tailscale/tailscale-exporter",
            "image: nottailscale",
            "command: [tailscale, status]")) {
      assertThat(exposed(container)).as(container).isEmpty();
    }
  }

  @Test
  void reports_containers_that_run_tailscale() {
    for (var container :
        List.of(
            "image: 'tailscale/tailscale:v1.90.9'",
            "image: 'ghcr.example/tailscale/tailscale@sha256:1'",
            "image: tailscale",
            "command: [/usr/local/bin/containerboot]",
            "args: [sh, -c, 'tailscaled & app']")) {
      assertThat(exposed(container))
          .as(container)
          .containsExactly(
              "tailnet: a.yaml:1:1: Pod dev/web: spec.initContainers[0] runs Tailscale, so devices of"
                  + " the tailnet reach every port that the pod listens on; leave it out if none"
                  + " should");
    }
  }

  private static List<String> exposed(String container) {
    return Exposed.by(
        new TailscaleSidecar(),
        """
        apiVersion: v1
        kind: Pod
        metadata: {name: web, namespace: dev}
        spec: {initContainers: [{name: c, %s}]}
        """
            .formatted(container));
  }
}
