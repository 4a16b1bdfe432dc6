package dev.cofferdam.rule.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class IngressAnnotationTest {

  @Test
  void accepts_annotations_that_no_controller_of_ingresses_reads() {
    for (var key :
        List.of(
            "tailscale.com/tags",
            "cert-manager.io/cluster-issuer",
            "kubernetes.io/tls-acme",
            "gethomepage.dev/name",
            "meta.helm.sh/release-name",
            "ingressclass.kubernetes.io/is-default-class",
            "notnginx.org/a",
            "ingress",
            "kubernetes.io/ingress.class")) {
      assertThat(exposed("tailscale", key)).as(key).isEmpty();
    }
  }

  @Test
  void accepts_what_other_classes_say_which_are_reported_for_themselves() {
    assertThat(exposed("alb", "alb.ingress.kubernetes.io/scheme")).isEmpty();
  }

  @Test
  void reports_annotations_of_other_controllers() {
    for (var key :
        List.of(
            "alb.ingress.kubernetes.io/group.name",
            "alb.ingress.kubernetes.io/scheme",
            "alb.networking.azure.io/alb-name",
            "appgw.ingress.kubernetes.io/use-private-ip",
            "cloud.google.com/a",
            "cloudflare-tunnel-ingress-controller.strrl.dev/backend-protocol",
            "contour.heptio.com/a",
            "getambassador.io/config",
            "gateway.ambassador.io/a",
            "haproxy-ingress.github.io/a",
            "haproxy.com/a",
            "haproxy.org/a",
            "ingress.appscode.com/a",
            "ingress.cilium.io/loadbalancer-mode",
            "ingress.citrix.com/frontend-ip",
            "ingress.gcp.kubernetes.io/pre-shared-cert",
            "ingress.kubernetes.io/a",
            "ingress.pomerium.io/policy",
            "k8s.apisix.apache.org/a",
            "k8s.ngrok.com/modules",
            "konghq.com/plugins",
            "kubernetes.azure.com/tls-cert-keyvault-uri",
            "kubernetes.io/ingress.global-static-ip-name",
            "networking.gke.io/managed-certificates",
            "networking.istio.io/a",
            "nginx.com/a",
            "nginx.ingress.kubernetes.io/server-alias",
            "nginx.ingress.kubernetes.io/server-snippet",
            "nginx.org/server-snippets",
            "projectcontour.io/a",
            "route.openshift.io/termination",
            "haproxy.router.openshift.io/ip_whitelist",
            "traefik.ingress.kubernetes.io/router.entrypoints",
            "virtual-server.f5.com/ip",
            "zalando.org/skipper-filter")) {
      assertThat(exposed("tailscale", key))
          .containsExactly(
              "unproven: a.yaml:1:1: Ingress dev/web: metadata.annotations['%s'] is for another"
                      .formatted(key)
                  + " controller than Tailscale's, and would count if that took the Ingress too;"
                  + " leave it out");
    }
  }

  private static List<String> exposed(String className, String key) {
    return Exposed.by(
        new IngressAnnotation(),
        """
        apiVersion: networking.k8s.io/v1
        kind: Ingress
        metadata: {name: web, namespace: dev, annotations: {%s: 'a'}}
        spec: {ingressClassName: %s}
        """
            .formatted(key, className));
  }
}
