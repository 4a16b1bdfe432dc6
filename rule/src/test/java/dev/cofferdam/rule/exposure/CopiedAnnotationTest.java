package dev.cofferdam.rule.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CopiedAnnotationTest {

  @Test
  void accepts_annotations_of_others_and_those_that_are_turned_off() {
    assertThat(exposed("{tailscale.com/tags: 'tag:web'}")).isEmpty();
    assertThat(exposed("{tailscale.com/funnel: 'false', tailscale.com/expose: 'false'}")).isEmpty();
    assertThat(
            Exposed.by(
                new CopiedAnnotation(),
                """
                apiVersion: example.com/v1
                kind: Any
                metadata: {name: web, annotations: {tailscale.com/funnel: 'true'}}
                """))
        .isEmpty();
  }

  @Test
  void reports_funnel_and_what_puts_services_on_the_tailnet() {
    assertThat(exposed("{tailscale.com/funnel: True}"))
        .containsExactly(
            "public: a.yaml:1:1: Any dev/web: spec.service.annotations['tailscale.com/funnel'] may be"
                + " handed on to an Ingress, which Funnel opens to the internet; leave it out");
    assertThat(exposed("{tailscale.com/expose: '${ON}'}"))
        .containsExactly(
            "tailnet: a.yaml:1:1: Any dev/web: spec.service.annotations['tailscale.com/expose'] may be"
                + " handed on to a Service, which devices of the tailnet reach then");
  }

  private static List<String> exposed(String annotations) {
    return Exposed.by(
        new CopiedAnnotation(),
        """
        apiVersion: example.com/v1
        kind: Any
        metadata: {name: web, namespace: dev}
        spec: {service: {annotations: %s}}
        """
            .formatted(annotations));
  }
}
