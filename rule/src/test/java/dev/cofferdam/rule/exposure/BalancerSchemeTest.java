package dev.cofferdam.rule.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BalancerSchemeTest {

  @Test
  void accepts_parameters_of_internal_load_balancers() {
    assertThat(exposed("elbv2.k8s.aws", "{scheme: internal}")).isEmpty();
    assertThat(exposed("elbv2.k8s.aws", "{}")).isEmpty();
    assertThat(exposed("example.com", "{scheme: internet-facing}")).isEmpty();
    assertThat(new BalancerScheme().kinds())
        .containsExactly(
            "IngressClassParams.eks.amazonaws.com", "IngressClassParams.elbv2.k8s.aws");
  }

  @Test
  void reports_parameters_of_load_balancers_on_the_internet() {
    for (var group : List.of("elbv2.k8s.aws", "eks.amazonaws.com")) {
      for (var scheme : List.of("internet-facing", "Internal", "true")) {
        assertThat(exposed(group, "{scheme: %s}".formatted(scheme)))
            .containsExactly(
                "public: a.yaml:1:1: IngressClassParams a: spec.scheme is '%s', which gives every"
                        .formatted(scheme)
                    + " Ingress of the class an address on the internet; set it to 'internal'");
      }
    }
    assertThat(exposed("elbv2.k8s.aws", "{scheme: '${scheme}'}"))
        .containsExactly(
            "unproven: a.yaml:1:1: IngressClassParams a: spec.scheme is '${scheme}', which is filled"
                + " in elsewhere; write 'internal'");
  }

  private static List<String> exposed(String group, String spec) {
    return Exposed.by(
        new BalancerScheme(),
        """
        apiVersion: %s/v1beta1
        kind: IngressClassParams
        metadata: {name: a}
        spec: %s
        """
            .formatted(group, spec));
  }
}
