package dev.cofferdam.rule.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TailnetIngressTest {

  @Test
  void accepts_an_ingress_that_the_operator_does_not_take() {
    assertThat(exposed("spec: {ingressClassName: nginx}")).isEmpty();
    assertThat(exposed("spec: {}")).isEmpty();
    assertThat(
            exposed(
                "spec: {ingressClassName: tailscale}",
                IngressClassTest.ingressClass("tailscale", "k8s.io/ingress-nginx")))
        .isEmpty();
    assertThat(exposed("spec: {}", IngressClassTest.operator("valueFrom: {fieldRef: {}}")))
        .isEmpty();
  }

  @Test
  void reports_the_device_of_an_ingress() {
    assertThat(exposed("spec: {ingressClassName: tailscale, tls: [{hosts: [coder.a.ts.net]}]}"))
        .containsExactly(
            "tailnet: a.yaml:1:1: Ingress dev/web: spec.ingressClassName is 'tailscale', so devices"
                + " of the tailnet reach it as 'coder'; leave the Ingress out if none should");
  }

  @Test
  void reports_the_device_of_another_class_and_without_a_name() {
    assertThat(
            exposed("spec: {ingressClassName: inside}", IngressClassTest.operator("value: inside")))
        .containsExactly(
            "tailnet: a.yaml:1:1: Ingress dev/web: spec.ingressClassName is 'inside', so devices of"
                + " the tailnet reach it as 'dev-web-ingress'; leave the Ingress out if none"
                + " should");
  }

  private static List<String> exposed(String spec, String... others) {
    return Exposed.by(
        new TailnetIngress(),
        """
        apiVersion: networking.k8s.io/v1
        kind: Ingress
        metadata: {name: web, namespace: dev}
        %s
        ---
        %s
        """
            .formatted(spec, String.join("---\n", others)));
  }
}
