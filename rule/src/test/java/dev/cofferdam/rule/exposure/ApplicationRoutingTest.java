package dev.cofferdam.rule.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ApplicationRoutingTest {

  private static final String INTERNAL =
      "{loadBalancerAnnotations: {service.beta.kubernetes.io/azure-load-balancer-internal: '%s'}}";

  @Test
  void accepts_kinds_of_other_groups() {
    assertThat(exposed("example.com", "{}")).isEmpty();
    assertThat(new ApplicationRouting().kinds())
        .containsExactly("NginxIngressController.approuting.kubernetes.azure.com");
  }

  @Test
  void reports_a_controller_with_a_public_address() {
    for (var spec : List.of("{}", INTERNAL.formatted("false"), INTERNAL.formatted("True"))) {
      assertThat(exposed("approuting.kubernetes.azure.com", spec))
          .containsExactly(
              "public: a.yaml:1:1: NginxIngressController a: kind is NginxIngressController, for"
                  + " which Azure makes a load balancer with a public address; leave it out");
    }
  }

  @Test
  void reports_a_controller_with_an_internal_address() {
    for (var value : List.of("true", "${internal}")) {
      assertThat(exposed("approuting.kubernetes.azure.com", INTERNAL.formatted(value)))
          .containsExactly(
              "unproven: a.yaml:1:1: NginxIngressController a: spec.loadBalancerAnnotations ask for"
                  + " an internal load balancer, which whoever is in its network reaches; leave the"
                  + " controller out");
    }
  }

  private static List<String> exposed(String group, String spec) {
    return Exposed.by(
        new ApplicationRouting(),
        """
        apiVersion: %s/v1alpha1
        kind: NginxIngressController
        metadata: {name: a}
        spec: %s
        """
            .formatted(group, spec));
  }
}
