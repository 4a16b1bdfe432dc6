package dev.cofferdam.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TailscaleBackendTest {

  private static final String GROUP = "tailscale.com/proxy-group: group";

  private static final String INGRESS =
      TailscaleIngressTest.yaml(
          "",
          "tls: [{hosts: [a]}], defaultBackend: {service: {name: web, port: {number: 80}}}, rules:"
              + " [{host: %s, http: {paths: [{backend: {service: {name: other, port: {number:"
              + " 80}}}}]}}]");

  private static final String SERVICE =
      """
      ---
      apiVersion: v1
      kind: Service
      metadata: {name: %s, namespace: %s}
      spec: {%s}
      """;

  @Test
  void accepts_a_service_with_an_address_and_one_that_is_not_there() {
    assertThat(
            findings(INGRESS.formatted("a") + SERVICE.formatted("web", "dev", "type: ClusterIP")))
        .isEmpty();
    assertThat(findings(INGRESS.formatted("a") + SERVICE.formatted("web", "b", "clusterIP: None")))
        .isEmpty();
  }

  @Test
  void reports_a_service_without_an_address() {
    assertThat(
            findings(
                INGRESS.formatted("a")
                    + SERVICE.formatted("web", "dev", "clusterIP: None")
                    + SERVICE.formatted("other", "dev", "type: ExternalName")))
        .containsExactly(
            "a.yaml:1:1: Ingress dev/web: spec.defaultBackend.service names Service dev/web, which"
                + " is headless and has no cluster IP, so the operator does not serve it; use a"
                + " Service with a cluster IP",
            "a.yaml:1:1: Ingress dev/web: spec.rules[0].http.paths[0].backend.service names Service"
                + " dev/other, which is an ExternalName and has no cluster IP, so the operator does"
                + " not serve it; use a Service with a cluster IP");
  }

  @Test
  void does_not_look_at_rules_that_are_ignored() {
    assertThat(
            findings(INGRESS.formatted("b") + SERVICE.formatted("other", "dev", "clusterIP: None")))
        .isEmpty();
    assertThat(findings(GROUP, "rules: []")).isEmpty();
  }

  private static List<String> findings(String annotations, String spec) {
    return findings(TailscaleIngressTest.yaml(annotations, spec));
  }

  private static List<String> findings(String yaml) {
    return Clusters.findings(new TailscaleBackend(), Clusters.of(yaml));
  }
}
