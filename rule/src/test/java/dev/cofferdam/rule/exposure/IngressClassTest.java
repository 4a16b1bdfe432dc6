package dev.cofferdam.rule.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class IngressClassTest {

  @Test
  void accepts_the_class_of_the_tailscale_operator() {
    assertThat(exposed("spec: {ingressClassName: tailscale}")).isEmpty();
  }

  @Test
  void accepts_an_ingress_without_a_class_whose_annotation_another_rule_reports() {
    assertThat(
            Exposed.by(
                new IngressClass(),
                """
                apiVersion: networking.k8s.io/v1
                kind: Ingress
                metadata: {name: web, namespace: dev, annotations: {kubernetes.io/ingress.class: a}}
                """))
        .isEmpty();
  }

  @Test
  void accepts_the_class_that_the_operator_of_the_cluster_takes() {
    assertThat(exposed("spec: {ingressClassName: inside}", operator("value: inside"))).isEmpty();
    assertThat(exposed("spec: {ingressClassName: tailscale}", operator("value: ''"))).isEmpty();
    assertThat(
            exposed(
                "spec: {ingressClassName: tailscale}",
                operator("value: inside"),
                pod("{name: c, image: 'mirror.example/tailscale/k8s-operator:v1'}")))
        .isEmpty();
  }

  @Test
  void accepts_a_class_whose_object_has_the_controller_of_the_operator() {
    assertThat(
            exposed(
                "spec: {ingressClassName: tailscale}",
                ingressClass("tailscale", "tailscale.com/ts-ingress"),
                ingressClass("nginx", "k8s.io/ingress-nginx")))
        .isEmpty();
  }

  @Test
  void reports_an_ingress_without_a_class() {
    assertThat(exposed("spec: {}"))
        .containsExactly(
            "public: a.yaml:1:1: Ingress dev/web: spec.ingressClassName is missing, so the default"
                + " class of the cluster or any controller serves the Ingress; set it to"
                + " 'tailscale'");
    assertThat(exposed("spec: {ingressClassName: ''}"))
        .containsExactly(
            "public: a.yaml:1:1: Ingress dev/web: spec.ingressClassName is empty, so the default"
                + " class of the cluster or any controller serves the Ingress; set it to"
                + " 'tailscale'");
  }

  @Test
  void reports_another_class_in_whatever_spelling() {
    for (var name : List.of("nginx", "Tailscale", "tailscale-public", "5", "true")) {
      assertThat(exposed("spec: {ingressClassName: %s}".formatted(name)))
          .containsExactly(
              "public: a.yaml:1:1: Ingress dev/web: spec.ingressClassName is '%s', and whoever serves"
                      .formatted(name)
                  + " that class may have a public address; set it to 'tailscale'");
    }
  }

  @Test
  void reports_ingresses_of_the_older_group() {
    assertThat(exposedOld("spec: {ingressClassName: nginx}"))
        .containsExactly(
            "public: a.yaml:1:1: Ingress dev/web: spec.ingressClassName is 'nginx', and whoever"
                + " serves that class may have a public address; set it to 'tailscale'");
    assertThat(exposedOld("spec: {ingressClassName: tailscale}"))
        .containsExactly(
            "unproven: a.yaml:1:1: Ingress dev/web: apiVersion is 'extensions/v1beta1', in which the"
                + " Tailscale operator reads no Ingress; use networking.k8s.io/v1");
  }

  @Test
  void reports_a_class_that_is_filled_in_elsewhere() {
    for (var name : List.of("${class}", "a-${class:=tailscale}", "ENC[AES256_GCM]")) {
      assertThat(exposed("spec: {ingressClassName: '%s'}".formatted(name)))
          .containsExactly(
              "unproven: a.yaml:1:1: Ingress dev/web: spec.ingressClassName is '%s', which is filled"
                      .formatted(name)
                  + " in elsewhere; write 'tailscale'");
    }
  }

  @Test
  void reports_a_class_that_its_object_gives_to_another_controller() {
    var expected =
        "public: a.yaml:1:1: Ingress dev/web: spec.ingressClassName is '%s', and the IngressClass of"
            + " that name gives it to controller 'k8s.io/ingress-nginx'; use the class of the"
            + " Tailscale operator";
    for (var name : List.of("tailscale", "nginx")) {
      assertThat(
              exposed(
                  "spec: {ingressClassName: %s}".formatted(name),
                  ingressClass(name, "k8s.io/ingress-nginx")))
          .containsExactly(expected.formatted(name));
    }
    assertThat(
            exposed(
                "spec: {ingressClassName: tailscale}",
                ingressClass("tailscale", "tailscale.com/ts-ingress"),
                ingressClass("tailscale", "k8s.io/ingress-nginx")))
        .containsExactly(expected.formatted("tailscale"));
  }

  @Test
  void reports_a_class_of_the_controller_that_no_operator_takes() {
    var expected =
        "unproven: a.yaml:1:1: Ingress dev/web: spec.ingressClassName is '%s', and nothing says that"
            + " the Tailscale operator takes that class; use the one in its"
            + " OPERATOR_INGRESS_CLASS_NAME";
    assertThat(
            exposed(
                "spec: {ingressClassName: inside}",
                ingressClass("inside", "tailscale.com/ts-ingress")))
        .containsExactly(expected.formatted("inside"));
    assertThat(exposed("spec: {ingressClassName: tailscale}", operator("value: inside")))
        .containsExactly(expected.formatted("tailscale"));
    assertThat(
            exposed(
                "spec: {ingressClassName: tailscale}",
                operator("valueFrom: {configMapKeyRef: {name: a, key: b}}")))
        .containsExactly(expected.formatted("tailscale"));
    assertThat(
            exposed(
                "spec: {ingressClassName: tailscale}",
                ingressClass("tailscale", "'${controller}'")))
        .containsExactly(expected.formatted("tailscale"));
    assertThat(exposed("spec: {ingressClassName: nginx}", operator("value: inside")))
        .containsExactly(
            "public: a.yaml:1:1: Ingress dev/web: spec.ingressClassName is 'nginx', and whoever"
                + " serves that class may have a public address; set it to 'tailscale'");
  }

  @Test
  void reads_the_operator_in_its_image_alone() {
    for (var image : List.of("tailscale/k8s-operator", "a/tailscale/k8s-operator@sha256:1")) {
      assertThat(
              exposed(
                  "spec: {ingressClassName: tailscale}",
                  pod("{name: c, image: '%s'}".formatted(image)),
                  operator("value: inside")))
          .isEmpty();
    }
    for (var image : List.of("nottailscale/k8s-operator", "tailscale/k8s-operators", "tailscale")) {
      assertThat(
              exposed(
                  "spec: {ingressClassName: tailscale}",
                  pod("{name: c, image: '%s'}".formatted(image)),
                  operator("value: inside")))
          .hasSize(1);
    }
  }

  @Test
  void knows_all_about_ingresses() {
    assertThat(new IngressClass().kinds())
        .containsExactly("Ingress.extensions", "Ingress.networking.k8s.io");
  }

  static String ingressClass(String name, String controller) {
    return """
        apiVersion: networking.k8s.io/v1
        kind: IngressClass
        metadata: {name: %s}
        spec: {controller: %s}
        """
        .formatted(name, controller);
  }

  static String operator(String value) {
    return pod("{name: operator, env: [{name: OPERATOR_INGRESS_CLASS_NAME, %s}]}".formatted(value));
  }

  private static String pod(String container) {
    return """
        apiVersion: v1
        kind: Pod
        metadata: {name: operator, namespace: tailscale}
        spec: {containers: [%s]}
        """
        .formatted(container);
  }

  private static List<String> exposed(String spec, String... others) {
    return Exposed.by(
        new IngressClass(),
        ingress("networking.k8s.io/v1", spec) + "---\n" + String.join("---\n", others));
  }

  private static List<String> exposedOld(String spec) {
    return Exposed.by(new IngressClass(), ingress("extensions/v1beta1", spec));
  }

  private static String ingress(String apiVersion, String spec) {
    return """
        apiVersion: %s
        kind: Ingress
        metadata: {name: web, namespace: dev}
        %s
        """
        .formatted(apiVersion, spec);
  }
}
