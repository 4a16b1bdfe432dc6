package dev.cofferdam.rule.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChallengeSolverTest {

  private static final String AT =
      ": a.yaml:1:1: Issuer dev/a: spec.acme.solvers[0].http01.ingress.";

  @Test
  void accepts_challenges_over_dns() {
    assertThat(exposed("{dns01: {route53: {}}}")).isEmpty();
    assertThat(exposed("{http01: null}")).isEmpty();
  }

  @Test
  void accepts_other_kinds_with_a_field_of_that_name() {
    assertThat(
            Exposed.by(
                new ChallengeSolver(),
                """
                apiVersion: example.com/v1
                kind: Issuer
                metadata: {name: a, namespace: dev}
                spec: {http01: {}}
                """))
        .isEmpty();
    assertThat(new ChallengeSolver().kinds())
        .containsExactly(
            "Challenge.acme.cert-manager.io",
            "ClusterIssuer.cert-manager.io",
            "Issuer.cert-manager.io");
  }

  @Test
  void reports_a_solver_without_a_class_and_type() {
    for (var solver : List.of("{http01: {ingress: {}}}", "{http01: {}}")) {
      assertThat(exposed(solver))
          .containsExactly(
              "public"
                  + AT
                  + "serviceType is missing, which means NodePort, and opens a port of every node for"
                  + " a challenge; set it to ClusterIP",
              "public"
                  + AT
                  + "ingressClassName is missing, so every controller of Ingresses serves the"
                  + " challenge; use a dns01 solver");
    }
  }

  @Test
  void reports_other_types_of_service() {
    assertThat(exposed("{http01: {ingress: {ingressClassName: nginx, serviceType: NodePort}}}"))
        .first()
        .isEqualTo(
            "public"
                + AT
                + "serviceType is 'NodePort', and opens a port of every node for a challenge; set it"
                + " to ClusterIP");
    assertThat(exposed("{http01: {ingress: {ingressClassName: nginx, serviceType: '${t}'}}}"))
        .first()
        .isEqualTo(
            "unproven"
                + AT
                + "serviceType is '${t}', which is filled in elsewhere; write 'ClusterIP'");
  }

  @Test
  void reports_the_class_as_far_as_it_reaches() {
    assertThat(exposed("{http01: {ingress: {serviceType: ClusterIP, ingressClassName: nginx}}}"))
        .containsExactly(
            "public"
                + AT
                + "ingressClassName is 'nginx', and whoever serves that class may have a public"
                + " address; use a dns01 solver");
    assertThat(exposed("{http01: {ingress: {serviceType: ClusterIP, ingressClassName: '${c}'}}}"))
        .containsExactly(
            "unproven"
                + AT
                + "ingressClassName is '${c}', and nothing says who serves that class; use a dns01"
                + " solver");
    assertThat(
            exposed("{http01: {ingress: {serviceType: ClusterIP, ingressClassName: tailscale}}}"))
        .containsExactly(
            "tailnet"
                + AT
                + "ingressClassName is 'tailscale', so devices of the tailnet reach the challenge,"
                + " and nobody who could check it; use a dns01 solver");
  }

  @Test
  void reports_a_class_in_an_annotation() {
    assertThat(exposed("{http01: {ingress: {serviceType: ClusterIP, class: tailscale}}}"))
        .containsExactly(
            "public"
                + AT
                + "class is 'tailscale', which becomes the annotation that controllers other than"
                + " Tailscale's go by; use a dns01 solver");
    assertThat(
            exposed(
                "{http01: {ingress: {serviceType: ClusterIP, ingressClassName: tailscale,"
                    + " ingressTemplate: {metadata: {annotations: {kubernetes.io/ingress.class:"
                    + " nginx}}}}}}"))
        .containsExactly(
            "public"
                + AT
                + "ingressTemplate.metadata.annotations['kubernetes.io/ingress.class'] is 'nginx',"
                + " which becomes the annotation that controllers other than Tailscale's go by; use a"
                + " dns01 solver");
  }

  @Test
  void reports_an_ingress_that_is_not_there() {
    assertThat(exposed("{http01: {ingress: {serviceType: ClusterIP, name: other}}}"))
        .containsExactly(
            "unproven"
                + AT
                + "name is 'other', an Ingress that is not among the objects; use a dns01 solver");
    assertThat(exposed("{http01: {ingress: {serviceType: ClusterIP, name: web}}}")).isEmpty();
  }

  @Test
  void reports_routes_of_gateways() {
    assertThat(exposed("{http01: {gatewayHTTPRoute: {serviceType: ClusterIP}}}"))
        .containsExactly(
            "unproven: a.yaml:1:1: Issuer dev/a: spec.acme.solvers[0].http01.gatewayHTTPRoute adds a"
                + " route to Gateways, and nothing says who reaches those; use a dns01 solver");
    assertThat(exposed("{http01: {gatewayHTTPRoute: {}}}")).hasSize(2);
  }

  @Test
  void reports_challenges_that_are_written_by_hand() {
    assertThat(
            Exposed.by(
                new ChallengeSolver(),
                """
                apiVersion: acme.cert-manager.io/v1
                kind: Challenge
                metadata: {name: a, namespace: dev}
                spec: {solver: {http01: {ingress: {serviceType: ClusterIP}}}}
                """))
        .hasSize(1);
  }

  private static List<String> exposed(String solver) {
    return Exposed.by(
        new ChallengeSolver(),
        """
        apiVersion: cert-manager.io/v1
        kind: Issuer
        metadata: {name: a, namespace: dev}
        spec: {acme: {solvers: [%s]}}
        ---
        apiVersion: networking.k8s.io/v1
        kind: Ingress
        metadata: {name: web, namespace: dev}
        """
            .formatted(solver));
  }
}
