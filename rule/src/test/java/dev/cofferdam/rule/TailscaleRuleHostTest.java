package dev.cofferdam.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TailscaleRuleHostTest {

  private static final String GROUP = "tailscale.com/proxy-group: group";

  @Test
  void accepts_the_host_of_the_device_and_none() {
    assertThat(findings("", "tls: [{hosts: [coder]}], rules: [{host: coder}, {http: {}}]"))
        .isEmpty();
    assertThat(findings(GROUP, "tls: [{hosts: [coder]}], rules: [{host: coder.tail1.ts.net}]"))
        .isEmpty();
  }

  @Test
  void reports_a_wildcard() {
    assertThat(findings("", "tls: [{hosts: [coder]}], rules: [{host: coder}, {host: '*.coder'}]"))
        .containsExactly(
            "a.yaml:1:1: Ingress dev/web: spec.rules[1].host is '*.coder', so the operator ignores"
                + " the rule: device 'coder' has one name and no names below it; leave the rule out");
  }

  @Test
  void reports_another_host() {
    assertThat(findings("", "tls: [{hosts: [coder]}], rules: [{host: other}]"))
        .containsExactly(
            "a.yaml:1:1: Ingress dev/web: spec.rules[0].host is 'other', so the operator ignores the"
                + " rule: it is not the first TLS host, 'coder'; leave it out, or give it an Ingress"
                + " of its own");
    assertThat(findings("", "rules: [{host: other}]"))
        .containsExactly(
            "a.yaml:1:1: Ingress dev/web: spec.rules[0].host is 'other', so the operator ignores the"
                + " rule: there is no TLS host to compare it with; leave it out, or add spec.tls with"
                + " this host");
  }

  @Test
  void reports_the_short_name_under_a_proxy_group() {
    assertThat(findings(GROUP, "tls: [{hosts: [coder]}], rules: [{host: coder}]"))
        .containsExactly(
            "a.yaml:1:1: Ingress dev/web: spec.rules[0].host is 'coder', so the operator ignores the"
                + " rule: a ProxyGroup serves 'coder.<tailnet>.ts.net' and no shorter name; leave"
                + " the host out");
  }

  @Test
  void leaves_other_classes_alone() {
    assertThat(
            findings(
                TailscaleIngressTest.yaml("", "rules: [{host: other}]")
                    .replace("ingressClassName: tailscale", "ingressClassName: nginx")))
        .isEmpty();
  }

  private static List<String> findings(String annotations, String spec) {
    return findings(TailscaleIngressTest.yaml(annotations, spec));
  }

  private static List<String> findings(String yaml) {
    return Clusters.findings(new TailscaleRuleHost(), Clusters.of(yaml));
  }
}
