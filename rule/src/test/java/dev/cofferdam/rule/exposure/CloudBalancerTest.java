package dev.cofferdam.rule.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CloudBalancerTest {

  private static final Map<String, String> KINDS =
      Map.of(
          "GlobalAccelerator.aga.k8s.aws",
          "public: makes an accelerator with public addresses",
          "ApplicationLoadBalancer.alb.networking.azure.io",
          "public: makes a load balancer with a public address",
          "MultiClusterIngress.networking.gke.io",
          "public: makes a load balancer with a public address",
          "MultiClusterService.networking.gke.io",
          "unproven: makes endpoint groups that any load balancer can name",
          "ServiceAttachment.networking.gke.io",
          "unproven: opens a Service to networks of others",
          "TargetGroupBinding.elbv2.k8s.aws",
          "unproven: puts pods behind a load balancer that is made elsewhere",
          "TargetGroupBinding.eks.amazonaws.com",
          "unproven: puts pods behind a load balancer that is made elsewhere");

  @Test
  void accepts_settings_of_load_balancers_and_kinds_of_other_groups() {
    for (var kind :
        List.of(
            "BackendConfig.cloud.google.com",
            "FrontendConfig.networking.gke.io",
            "ManagedCertificate.networking.gke.io",
            "TargetGroupBinding.example.com")) {
      assertThat(exposed(kind)).as(kind).isEmpty();
    }
  }

  @Test
  void reports_kinds_that_have_a_cloud_balance_load() {
    KINDS.forEach(
        (kind, expected) -> {
          var name = kind.substring(0, kind.indexOf('.'));
          var parts = expected.split(": ", 2);
          assertThat(exposed(kind))
              .containsExactly(
                  "%s: a.yaml:1:1: %s dev/a: kind is %s, which %s; leave it out"
                      .formatted(parts[0], name, name, parts[1]));
        });
    assertThat(new CloudBalancer().kinds()).containsExactlyInAnyOrderElementsOf(KINDS.keySet());
  }

  private static List<String> exposed(String kind) {
    int dot = kind.indexOf('.');
    return Exposed.by(
        new CloudBalancer(),
        """
        apiVersion: %s/v1
        kind: %s
        metadata: {name: a, namespace: dev}
        """
            .formatted(kind.substring(dot + 1), kind.substring(0, dot)));
  }
}
