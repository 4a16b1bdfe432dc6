package dev.cofferdam.rule.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CustomIngressTest {

  private static final String OPEN =
      "which takes requests from outside of the cluster; turn it off, or give it the class tailscale";

  @Test
  void accepts_parts_that_are_turned_off_and_parts_of_that_name_about_something_else() {
    assertThat(exposed("ingress: {enabled: false}")).isEmpty();
    assertThat(exposed("ingress: {enable: 'False', className: nginx}")).isEmpty();
    assertThat(exposed("route: {receiver: mails, routes: [{receiver: calls}]}")).isEmpty();
    assertThat(exposed("route: {enabled: false}")).isEmpty();
    assertThat(exposed("gateway: {port: 80}")).isEmpty();
    assertThat(exposed("other: {enabled: true}")).isEmpty();
    assertThat(exposed("other: {enabled: '${ON}'}")).isEmpty();
    assertThat(exposed("ingress: [{from: all}]")).isEmpty();
    assertThat(exposed("targetRef: {apiVersion: networking.k8s.io/v1, kind: Ingress, name: a}"))
        .isEmpty();
    assertThat(exposed("template: {apiVersion: v1, kind: ConfigMap, spec: {}}")).isEmpty();
  }

  @Test
  void reports_parts_that_are_turned_on() {
    for (String name :
        List.of("ingress", "httpRoute", "ingressRoute", "route", "gateway", "gatewayAPI")) {
      assertThat(exposed("server: {%s: {enabled: true}}".formatted(name)))
          .containsExactly(
              "public: a.yaml:1:1: Any dev/web: spec.server.%s has its operator make one, "
                      .formatted(name)
                  + OPEN);
    }
    assertThat(exposed("ingress: {enabled: 'yes'}"))
        .singleElement()
        .asString()
        .startsWith("public");
    assertThat(exposed("ingress: {enable: true}")).singleElement().asString().startsWith("public");
  }

  @Test
  void reports_parts_that_do_not_say() {
    for (String name : List.of("ingress", "httpRoute", "ingressRoute")) {
      assertThat(exposed("%s: {hosts: [a.example.com]}".formatted(name)))
          .containsExactly(
              "unproven: a.yaml:1:1: Any dev/web: spec.%s may have its operator make one; set"
                      .formatted(name)
                  + " enabled to false, or leave the part out");
    }
    assertThat(exposed("route: {enabled: '${ON}'}"))
        .containsExactly(
            "unproven: a.yaml:1:1: Any dev/web: spec.route is turned on by the cluster alone; write"
                + " enabled out");
  }

  @Test
  void reports_parts_with_the_spec_of_an_ingress() {
    assertThat(exposed("ingress: {spec: {ingressClassName: nginx}}"))
        .containsExactly(
            "public: a.yaml:1:1: Any dev/web: spec.ingress has its operator make one, " + OPEN);
  }

  @Test
  void reports_an_ingress_of_the_tailnet_as_such() {
    for (String part :
        List.of(
            "{enabled: true, ingressClassName: tailscale}",
            "{className: tailscale}",
            "{enabled: true, ingressClass: tailscale}",
            "{enabled: true, class: tailscale, annotations: {tailscale.com/funnel: 'false'}}",
            "{spec: {ingressClassName: tailscale}}")) {
      assertThat(exposed("ingress: " + part))
          .as(part)
          .containsExactly(
              "tailnet: a.yaml:1:1: Any dev/web: spec.ingress has its operator make one, of class"
                  + " tailscale, which devices of the tailnet reach");
    }
    for (String part :
        List.of(
            "{enabled: true, ingressClassName: Tailscale}",
            "{enabled: true, ingressClassName: tailscale, className: nginx}",
            "{enabled: true, class: tailscale, annotations: {kubernetes.io/ingress.class: a}}",
            "{enabled: true, class: tailscale, annotations: {tailscale.com/funnel: true}}")) {
      assertThat(exposed("ingress: " + part))
          .as(part)
          .singleElement()
          .asString()
          .startsWith("public: ");
    }
  }

  @Test
  void reports_whole_objects_once() {
    for (String kind :
        List.of(
            "networking.k8s.io/v1 Ingress",
            "gateway.networking.k8s.io/v1 HTTPRoute",
            "gateway.networking.k8s.io/v1 Gateway",
            "gateway.networking.k8s.io/v1 ListenerSet",
            "gateway.networking.x-k8s.io/v1 XListenerSet",
            "traefik.io/v1alpha1 IngressRoute",
            "route.openshift.io/v1 Route")) {
      var words = kind.split(" ", -1);
      assertThat(
              exposed(
                  "ingress: {apiVersion: %s, kind: %s, spec: {}}".formatted(words[0], words[1])))
          .containsExactly(
              "public: a.yaml:1:1: Any dev/web: spec.ingress is a whole %s, which its operator makes, "
                      .formatted(words[1])
                  + OPEN);
    }
  }

  @Test
  void leaves_the_default_of_keycloak_to_the_rule_about_it() {
    assertThat(
            Exposed.by(
                new CustomIngress(),
                """
                apiVersion: k8s.keycloak.org/v2alpha1
                kind: Keycloak
                metadata: {name: web, namespace: dev}
                spec: {ingress: {className: nginx}, other: {ingress: {className: nginx}}}
                """))
        .singleElement()
        .asString()
        .contains(" spec.other.ingress may ");
  }

  private static List<String> exposed(String field) {
    return Exposed.by(
        new CustomIngress(),
        """
        apiVersion: example.com/v1
        kind: Any
        metadata: {name: web, namespace: dev}
        spec: {%s}
        """
            .formatted(field));
  }
}
