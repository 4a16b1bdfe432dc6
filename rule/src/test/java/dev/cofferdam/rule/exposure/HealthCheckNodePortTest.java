package dev.cofferdam.rule.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HealthCheckNodePortTest {

  private static final String TAILNET = "type: LoadBalancer, loadBalancerClass: tailscale";

  @Test
  void accepts_a_load_balancer_without_a_policy_of_its_own() {
    assertThat(exposed(TAILNET)).isEmpty();
    assertThat(exposed(TAILNET + ", externalTrafficPolicy: Cluster, healthCheckNodePort: 0"))
        .isEmpty();
  }

  @Test
  void accepts_a_policy_that_other_types_ignore() {
    assertThat(exposed("type: ClusterIP, externalTrafficPolicy: Local")).isEmpty();
    assertThat(exposed("type: ClusterIP, externalTrafficPolicy: '${POLICY}'")).isEmpty();
  }

  @Test
  void accepts_what_is_open_by_its_type() {
    assertThat(exposed("type: LoadBalancer, externalTrafficPolicy: Local")).isEmpty();
    assertThat(exposed("type: NodePort, healthCheckNodePort: 30090")).isEmpty();
  }

  @Test
  void reports_a_policy_that_opens_a_port_for_health_checks() {
    assertThat(exposed(TAILNET + ", externalTrafficPolicy: Local, healthCheckNodePort: 30090"))
        .containsExactly(
            "public: spec.externalTrafficPolicy is Local, so that every node opens a port that"
                + " answers health checks; leave it out");
    assertThat(exposed(TAILNET + ", externalTrafficPolicy: local"))
        .containsExactly(
            "public: spec.externalTrafficPolicy is local, so that every node opens a port that"
                + " answers health checks; leave it out");
  }

  @Test
  void reports_a_policy_that_is_filled_in_elsewhere() {
    assertThat(exposed(TAILNET + ", externalTrafficPolicy: '${POLICY}'"))
        .containsExactly(
            "unproven: spec.externalTrafficPolicy is '${POLICY}', which is filled in elsewhere; leave"
                + " it out");
  }

  @Test
  void reports_a_port_without_the_policy() {
    assertThat(exposed("healthCheckNodePort: 30090"))
        .containsExactly(
            "unproven: spec.healthCheckNodePort is '30090', which only a policy of Local goes with;"
                + " leave it out");
    assertThat(exposed(TAILNET + ", healthCheckNodePort: 30090"))
        .containsExactly(
            "unproven: spec.healthCheckNodePort is '30090', which only a policy of Local goes with;"
                + " leave it out");
  }

  private static List<String> exposed(String spec) {
    return ServiceYaml.exposed(new HealthCheckNodePort(), spec);
  }
}
