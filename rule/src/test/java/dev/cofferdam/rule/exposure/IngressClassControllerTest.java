package dev.cofferdam.rule.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class IngressClassControllerTest {

  @Test
  void accepts_the_class_of_the_operator_and_classes_of_other_names() {
    assertThat(exposed("tailscale", "{controller: tailscale.com/ts-ingress}")).isEmpty();
    assertThat(exposed("tailscale", "{controller: tailscale.com/ts-ingress, parameters: null}"))
        .isEmpty();
    assertThat(exposed("nginx", "{controller: k8s.io/ingress-nginx, parameters: {name: a}}"))
        .isEmpty();
  }

  @Test
  void reports_the_class_of_the_operator_with_another_controller() {
    assertThat(exposed("tailscale", "{controller: k8s.io/ingress-nginx}"))
        .containsExactly(
            "public: a.yaml:1:1: IngressClass tailscale: spec.controller is 'k8s.io/ingress-nginx',"
                + " so that controller serves every Ingress of class 'tailscale'; set it to"
                + " 'tailscale.com/ts-ingress'");
    assertThat(exposed("tailscale", "{}"))
        .containsExactly(
            "public: a.yaml:1:1: IngressClass tailscale: spec.controller is '', so that controller"
                + " serves every Ingress of class 'tailscale'; set it to"
                + " 'tailscale.com/ts-ingress'");
    assertThat(exposed("tailscale", "{controller: '${controller}'}"))
        .containsExactly(
            "unproven: a.yaml:1:1: IngressClass tailscale: spec.controller is '${controller}', which"
                + " is filled in elsewhere; write 'tailscale.com/ts-ingress'");
  }

  @Test
  void reports_the_class_that_an_operator_takes() {
    assertThat(
            exposed(
                "inside",
                "{controller: example.com/a}\n---\n" + IngressClassTest.operator("value: inside")))
        .hasSize(1);
  }

  @Test
  void reports_parameters() {
    assertThat(
            exposed(
                "tailscale",
                "{controller: tailscale.com/ts-ingress, parameters: {kind: IngressClassParams}}"))
        .containsExactly(
            "unproven: a.yaml:1:1: IngressClass tailscale: spec.parameters is there, and the"
                + " Tailscale operator has no use for it while another controller may; leave it"
                + " out");
  }

  @Test
  void knows_all_about_classes() {
    assertThat(new IngressClassController().kinds())
        .containsExactly("IngressClass.networking.k8s.io");
  }

  private static List<String> exposed(String name, String spec) {
    return Exposed.by(
        new IngressClassController(),
        """
        apiVersion: networking.k8s.io/v1
        kind: IngressClass
        metadata: {name: %s}
        spec: %s
        """
            .formatted(name, spec));
  }
}
