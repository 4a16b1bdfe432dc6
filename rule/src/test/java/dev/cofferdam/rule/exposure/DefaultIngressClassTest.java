package dev.cofferdam.rule.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DefaultIngressClassTest {

  @Test
  void accepts_a_class_that_is_no_default() {
    assertThat(exposed("'false'", "k8s.io/ingress-nginx")).isEmpty();
    assertThat(exposed("''", "k8s.io/ingress-nginx")).isEmpty();
  }

  @Test
  void reports_a_class_that_is_the_default() {
    for (var value : List.of("true", "True", "${default}")) {
      assertThat(exposed("'%s'".formatted(value), "k8s.io/ingress-nginx"))
          .containsExactly(
              "unproven: a.yaml:1:1: IngressClass a:"
                  + " metadata.annotations['ingressclass.kubernetes.io/is-default-class'] is '%s',"
                      .formatted(value)
                  + " so controller 'k8s.io/ingress-nginx' serves every Ingress that names no class;"
                  + " leave it out");
    }
    assertThat(exposed("true", "tailscale.com/ts-ingress"))
        .containsExactly(
            "tailnet: a.yaml:1:1: IngressClass a:"
                + " metadata.annotations['ingressclass.kubernetes.io/is-default-class'] is 'true', so"
                + " controller 'tailscale.com/ts-ingress' serves every Ingress that names no class;"
                + " leave it out");
  }

  private static List<String> exposed(String value, String controller) {
    return Exposed.by(
        new DefaultIngressClass(),
        """
        apiVersion: networking.k8s.io/v1
        kind: IngressClass
        metadata: {name: a, annotations: {ingressclass.kubernetes.io/is-default-class: %s}}
        spec: {controller: %s}
        """
            .formatted(value, controller));
  }
}
