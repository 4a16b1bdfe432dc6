package dev.cofferdam.rule.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class IngressDefaultTest {

  @Test
  void accepts_an_ingress_that_is_turned_off_and_leaves_one_that_is_on_to_others() {
    for (String kind : List.of("k8s.keycloak.org Keycloak", "jaegertracing.io Jaeger")) {
      assertThat(exposed(kind, "ingress: {enabled: false}")).isEmpty();
      assertThat(exposed(kind, "ingress: {enabled: true}")).isEmpty();
    }
    assertThat(exposed("example.com Keycloak", "")).isEmpty();
  }

  @Test
  void reports_an_ingress_of_which_nothing_is_said() {
    for (String spec : List.of("instances: 1", "ingress: {className: nginx}", "ingress: null")) {
      assertThat(exposed("k8s.keycloak.org Keycloak", spec))
          .containsExactly(
              "public: a.yaml:1:1: Keycloak dev/web: spec.ingress.enabled is left out, so that there is"
                  + " an Ingress; set it to false");
      assertThat(exposed("jaegertracing.io Jaeger", spec)).hasSize(1);
    }
  }

  @Test
  void reports_one_of_the_tailnet_as_such() {
    assertThat(exposed("k8s.keycloak.org Keycloak", "ingress: {className: tailscale}"))
        .containsExactly(
            "tailnet: a.yaml:1:1: Keycloak dev/web: spec.ingress.enabled is left out, so that there is"
                + " an Ingress, of class tailscale, which devices of the tailnet reach");
  }

  @Test
  void knows_the_kinds_that_it_looks_at() {
    assertThat(new IngressDefault().kinds())
        .containsExactly("Jaeger.jaegertracing.io", "Keycloak.k8s.keycloak.org");
  }

  private static List<String> exposed(String kind, String spec) {
    var words = kind.split(" ", -1);
    return Exposed.by(
        new IngressDefault(),
        """
        apiVersion: %s/v1
        kind: %s
        metadata: {name: web, namespace: dev}
        spec: {%s}
        """
            .formatted(words[0], words[1], spec));
  }
}
