package dev.cofferdam.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TailscaleFirstHostAloneTest {

  private static final String GROUP = "tailscale.com/proxy-group: group";

  @Test
  void accepts_one_host() {
    assertThat(findings("", "tls: [{hosts: [coder]}]")).isEmpty();
    assertThat(findings("", "rules: []")).isEmpty();
  }

  @Test
  void reports_hosts_behind_the_first() {
    assertThat(findings("", "tls: [{hosts: [coder, '*.coder']}, {hosts: [other]}]"))
        .containsExactly(
            "a.yaml:1:1: Ingress dev/web: spec.tls has host 'coder', and behind it '*.coder',"
                + " 'other', which the operator ignores; give each an Ingress of its own, or leave"
                + " it out");
  }

  @Test
  void leaves_proxy_groups_to_another_rule() {
    assertThat(findings(GROUP, "tls: [{hosts: [coder, other]}]")).isEmpty();
  }

  private static List<String> findings(String annotations, String spec) {
    return findings(TailscaleIngressTest.yaml(annotations, spec));
  }

  private static List<String> findings(String yaml) {
    return Clusters.findings(new TailscaleFirstHostAlone(), Clusters.of(yaml));
  }
}
