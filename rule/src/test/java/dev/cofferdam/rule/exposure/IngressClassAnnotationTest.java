package dev.cofferdam.rule.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class IngressClassAnnotationTest {

  @Test
  void accepts_an_ingress_without_the_annotation() {
    assertThat(exposed("Ingress", "tailscale.com/tags: 'tag:web'")).isEmpty();
    assertThat(exposed("Service", "kubernetes.io/ingress.class: nginx")).isEmpty();
  }

  @Test
  void reports_the_annotation_with_whatever_value() {
    for (var value : List.of("nginx", "tailscale", "${class}", "")) {
      assertThat(exposed("Ingress", "kubernetes.io/ingress.class: '%s'".formatted(value)))
          .containsExactly(
              "public: a.yaml:1:1: Ingress dev/web:"
                  + " metadata.annotations['kubernetes.io/ingress.class'] is '%s', which other"
                      .formatted(value)
                  + " controllers than Tailscale's go by; leave it out and set"
                  + " spec.ingressClassName to 'tailscale'");
    }
    assertThat(exposed("Ingress", "kubernetes.io/ingress.class: null")).hasSize(1);
  }

  private static List<String> exposed(String kind, String annotation) {
    return Exposed.by(
        new IngressClassAnnotation(),
        """
        apiVersion: networking.k8s.io/v1
        kind: %s
        metadata: {name: web, namespace: dev, annotations: {%s}}
        spec: {ingressClassName: tailscale}
        """
            .formatted(kind, annotation));
  }
}
