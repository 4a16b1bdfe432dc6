package dev.cofferdam.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TailscaleRuleHttpTest {

  private static final String GROUP = "tailscale.com/proxy-group: group";

  @Test
  void accepts_paths_and_what_is_ignored_anyway() {
    assertThat(findings("", "tls: [{hosts: [coder]}], rules: [{host: coder, http: {paths: []}}]"))
        .isEmpty();
    assertThat(findings(GROUP, "tls: [{hosts: [coder]}], rules: [{host: coder}]")).isEmpty();
  }

  @Test
  void reports_a_rule_that_the_operator_panics_on() {
    assertThat(findings("", "tls: [{hosts: [coder]}], rules: [{host: other}, {host: coder}]"))
        .containsExactly(
            "a.yaml:1:1: Ingress dev/web: spec.rules[1].http is missing, and the operator panics on"
                + " a rule without it; add its paths, or leave the rule out");
  }

  private static List<String> findings(String annotations, String spec) {
    return findings(TailscaleIngressTest.yaml(annotations, spec));
  }

  private static List<String> findings(String yaml) {
    return Clusters.findings(new TailscaleRuleHttp(), Clusters.of(yaml));
  }
}
