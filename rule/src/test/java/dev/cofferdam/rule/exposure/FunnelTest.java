package dev.cofferdam.rule.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FunnelTest {

  private static final String OBJECT =
      """
      apiVersion: %s
      kind: %s
      metadata: {name: web, namespace: dev%s}
      spec: {%s}
      """;

  @Test
  void accepts_false_and_other_annotations_of_the_operator() {
    assertThat(annotated("tailscale.com/funnel: 'false'")).isEmpty();
    assertThat(annotated("tailscale.com/funnel: false")).isEmpty();
    assertThat(annotated("tailscale.com/hostname: 'true'")).isEmpty();
  }

  @Test
  void accepts_what_flux_gives_to_objects_that_are_there_by_themselves() {
    for (var apiVersion : List.of("kustomize.toolkit.fluxcd.io/v1", "helm.toolkit.fluxcd.io/v2")) {
      assertThat(
              exposed(
                  OBJECT.formatted(
                      apiVersion,
                      "Kustomization",
                      "",
                      "commonMetadata: {annotations: {tailscale.com/funnel: 'true'}}")))
          .isEmpty();
    }
  }

  @Test
  void reports_every_value_but_false() {
    for (var value : List.of("'true'", "true", "'True'", "'yes'", "'1'", "''", "'False'")) {
      assertThat(annotated("tailscale.com/funnel: " + value))
          .containsExactly(
              "public: a.yaml:1:1: Ingress dev/web: metadata.annotations['tailscale.com/funnel'] is"
                  + " '%s', which asks for an address on the internet (Tailscale Funnel); leave it"
                      .formatted(value.replace("'", ""))
                  + " out");
    }
  }

  @Test
  void reports_what_is_filled_in_elsewhere() {
    assertThat(annotated("tailscale.com/funnel: '${funnel:=false}'"))
        .containsExactly(
            "unproven: a.yaml:1:1: Ingress dev/web: metadata.annotations['tailscale.com/funnel'] is"
                + " '${funnel:=false}', which is filled in elsewhere and may ask for Tailscale"
                + " Funnel; leave it out");
  }

  @Test
  void reports_it_on_whatever_object_and_wherever_it_stands() {
    assertThat(
            exposed(
                OBJECT.formatted(
                    "helm.toolkit.fluxcd.io/v2",
                    "HelmRelease",
                    ", annotations: {tailscale.com/funnel: 'true'}",
                    "")))
        .hasSize(1);
    assertThat(
            exposed(
                OBJECT.formatted(
                    "example.com/v1",
                    "Site",
                    "",
                    "ingresses: [{annotations: {tailscale.com/funnel: 'true'}}]")))
        .containsExactly(
            "public: a.yaml:1:1: Site dev/web: spec.ingresses[0].annotations['tailscale.com/funnel']"
                + " is 'true', which asks for an address on the internet (Tailscale Funnel); leave it"
                + " out");
  }

  private static List<String> annotated(String annotation) {
    return exposed(
        OBJECT.formatted(
            "networking.k8s.io/v1", "Ingress", ", annotations: {%s}".formatted(annotation), ""));
  }

  private static List<String> exposed(String yaml) {
    return Exposed.by(new Funnel(), yaml);
  }
}
