package dev.cofferdam.rule.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProxyClassEnvironmentTest {

  @Test
  void accepts_variables_that_do_not_change_what_is_served() {
    for (var name :
        List.of(
            "TS_ACCEPT_DNS",
            "TS_AUTH_ONCE",
            "TS_DEBUG_ADDR_PORT",
            "TS_DEBUG_FIREWALL_MODE",
            "TS_DEBUG_MTU",
            "TS_DISABLE_PORTMAPPER",
            "TS_ENABLE_HEALTH_CHECK",
            "TS_ENABLE_METRICS",
            "TS_EXPERIMENTAL_ENABLE_FORWARDING_OPTIMIZATIONS",
            "TS_HEALTHCHECK_ADDR_PORT",
            "TS_LOCAL_ADDR_PORT",
            "TS_NO_LOGS_NO_SUPPORT",
            "TS_USERSPACE",
            "HTTPS_PROXY")) {
      assertThat(exposed("tailscaleContainer", "{name: %s, value: 'true'}".formatted(name)))
          .as(name)
          .isEmpty();
    }
    assertThat(exposed("tailscaleContainer", "{name: TS_SERVE_CONFIG}")).isEmpty();
    assertThat(exposed("tailscaleContainer", "{name: TS_SERVE_CONFIG, value: ''}")).isEmpty();
  }

  @Test
  void accepts_a_proxy_class_that_only_asks_for_certificates_of_another_kind() {
    assertThat(
            Exposed.by(
                new ProxyClassEnvironment(),
                """
                apiVersion: tailscale.com/v1alpha1
                kind: ProxyClass
                metadata: {name: staging}
                spec: {useLetsEncryptStagingEnvironment: true}
                """))
        .isEmpty();
  }

  @Test
  void reports_variables_that_decide_what_is_served() {
    for (var container : List.of("tailscaleContainer", "tailscaleInitContainer")) {
      for (var name :
          List.of(
              "TS_SERVE_CONFIG",
              "TS_EXTRA_ARGS",
              "TS_TAILSCALED_EXTRA_ARGS",
              "TS_DEST_IP",
              "TS_ROUTES",
              "TS_AUTHKEY",
              "TS_OF_A_LATER_VERSION")) {
        assertThat(exposed(container, "{name: %s, value: a}".formatted(name)))
            .containsExactly(
                "unproven: a.yaml:1:1: ProxyClass a: spec.statefulSet.pod.%s.env['%s'] takes"
                        .formatted(container, name)
                    + " precedence over what the operator tells the proxies, so nobody can say what"
                    + " they serve to whom; leave it out");
      }
    }
  }

  @Test
  void knows_all_about_proxy_classes() {
    assertThat(new ProxyClassEnvironment().kinds()).containsExactly("ProxyClass.tailscale.com");
  }

  private static List<String> exposed(String container, String env) {
    return Exposed.by(
        new ProxyClassEnvironment(),
        """
        apiVersion: tailscale.com/v1alpha1
        kind: ProxyClass
        metadata: {name: a}
        spec: {statefulSet: {pod: {%s: {env: [%s]}}}}
        """
            .formatted(container, env));
  }
}
