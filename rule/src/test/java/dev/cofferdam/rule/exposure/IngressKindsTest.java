package dev.cofferdam.rule.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The kinds around Ingresses, certificates and Tailscale that are accounted for. */
class IngressKindsTest {

  @Test
  void accepts_kinds_that_open_nothing_by_being_there() {
    for (var kind :
        List.of(
            "AzureIngressProhibitedTarget.appgw.ingress.k8s.io",
            "BackendConfig.cloud.google.com",
            "Bundle.trust.cert-manager.io",
            "Certificate.cert-manager.io",
            "CertificateRequest.cert-manager.io",
            "CertificateRequestPolicy.policy.cert-manager.io",
            "DNSConfig.tailscale.com",
            "FrontendConfig.networking.gke.io",
            "HealthCheckPolicy.alb.networking.azure.io",
            "ManagedCertificate.networking.gke.io",
            "Order.acme.cert-manager.io",
            "ProxyGroupPolicy.tailscale.com",
            "Tailnet.tailscale.com")) {
      assertThat(exposed(kind)).as(kind).isEmpty();
    }
  }

  @Test
  void reports_kinds_that_nobody_has_looked_at() {
    assertThat(exposed("RouteAcceptor.tailscale.com")).hasSize(1);
  }

  private static List<String> exposed(String kind) {
    int dot = kind.indexOf('.');
    var yaml =
        """
        apiVersion: %s/v1
        kind: %s
        metadata: {name: a, namespace: dev}
        """
            .formatted(kind.substring(dot + 1), kind.substring(0, dot));
    return Exposed.by(new AccountedKind(), yaml);
  }
}
