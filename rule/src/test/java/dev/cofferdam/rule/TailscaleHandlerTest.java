package dev.cofferdam.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TailscaleHandlerTest {

  private static final String GROUP = "tailscale.com/proxy-group: group";

  @Test
  void accepts_a_default_backend() {
    assertThat(
            findings(GROUP, "defaultBackend: {service: {name: a}}, rules: [{host: a, http: {}}]"))
        .isEmpty();
  }

  @Test
  void reports_a_proxy_group_with_rules_for_hosts_alone() {
    assertThat(
            findings(
                GROUP,
                "tls: [{hosts: [coder]}], rules: [{host: coder, http: {paths: [{path: /}]}}]"))
        .containsExactly(
            "a.yaml:1:1: Ingress dev/web: spec.rules hold nothing that the operator serves, so"
                + " ProxyGroup 'group' answers 404 to every request; set spec.defaultBackend");
  }

  @Test
  void reports_a_device_with_nothing_to_serve() {
    assertThat(findings("", "tls: [{hosts: [coder]}], rules: [{host: other, http: {}}]"))
        .containsExactly(
            "a.yaml:1:1: Ingress dev/web: spec.rules hold nothing that the operator serves, so"
                + " device 'coder' is never made; set spec.defaultBackend");
    assertThat(
            findings(
                "", "tls: [{hosts: [coder]}], rules: [{host: coder, http: {paths: [{path: /}]}}]"))
        .isEmpty();
  }

  private static List<String> findings(String annotations, String spec) {
    return findings(TailscaleIngressTest.yaml(annotations, spec));
  }

  private static List<String> findings(String yaml) {
    return Clusters.findings(new TailscaleHandler(), Clusters.of(yaml));
  }
}
