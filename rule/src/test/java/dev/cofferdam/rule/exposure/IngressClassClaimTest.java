package dev.cofferdam.rule.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class IngressClassClaimTest {

  @Test
  void accepts_controllers_with_a_class_of_their_own() {
    for (var args :
        List.of(
            "--ingress-class=nginx, --controller-class=k8s.io/ingress-nginx",
            "--ingress-class=tailscale-public",
            "--ingress-class-by-name=tailscale",
            "--watch-ingress-without-class=false",
            "--class=tailscale",
            "ingress-class=tailscale",
            "--watch-ingress-without-classes")) {
      assertThat(exposed(args)).as(args).isEmpty();
    }
  }

  @Test
  void reports_controllers_that_take_the_class_of_the_operator() {
    for (var arg :
        List.of(
            "--ingress-class=tailscale",
            "--ingress-class tailscale",
            "--controller-class=tailscale.com/ts-ingress",
            "--providers.kubernetesingress.ingressclass=tailscale",
            "--providers.kubernetesIngress.ingressClass=tailscale")) {
      assertThat(exposed("'%s'".formatted(arg)))
          .containsExactly(
              "public: a.yaml:1:1: Pod dev/web: spec.containers[0] has '%s', so it serves the"
                      .formatted(arg)
                  + " Ingresses of the Tailscale operator too; give it a class of its own");
    }
    assertThat(exposed("--ingress-class, tailscale")).hasSize(1);
    assertThat(exposed("--ingress-class=inside", IngressClassTest.operator("value: inside")))
        .hasSize(1);
  }

  @Test
  void reports_controllers_that_take_ingresses_without_a_class() {
    for (var arg : List.of("--watch-ingress-without-class", "--empty-ingress-class")) {
      for (var value : List.of("", "=true")) {
        assertThat(exposed("'%s'".formatted(arg + value)))
            .containsExactly(
                "unproven: a.yaml:1:1: Pod dev/web: spec.containers[0] has '%s', so it serves every"
                        .formatted(arg)
                    + " Ingress that names no class; leave it out");
      }
    }
  }

  private static List<String> exposed(String args, String... others) {
    return Exposed.by(
        new IngressClassClaim(),
        """
        apiVersion: v1
        kind: Pod
        metadata: {name: web, namespace: dev}
        spec: {containers: [{name: c, command: [controller], args: [%s]}]}
        ---
        %s
        """
            .formatted(args, String.join("---\n", others)));
  }
}
