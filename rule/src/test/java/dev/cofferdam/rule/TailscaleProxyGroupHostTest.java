package dev.cofferdam.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TailscaleProxyGroupHostTest {

  private static final String GROUP = "tailscale.com/proxy-group: group";

  @Test
  void accepts_one_host() {
    assertThat(findings(GROUP, "tls: [{hosts: [coder]}]")).isEmpty();
    assertThat(findings(GROUP, "rules: []")).isEmpty();
  }

  @Test
  void reports_a_second_host_or_entry() {
    assertThat(findings(GROUP, "tls: [{hosts: [coder, other]}]"))
        .containsExactly(
            "a.yaml:1:1: Ingress dev/web: spec.tls has more than one host or entry ('coder',"
                + " 'other'), which ProxyGroup 'group' does not serve at all; leave one entry with"
                + " the name of the device");
    assertThat(findings(GROUP, "tls: [{hosts: [coder]}, {secretName: s}]"))
        .containsExactly(
            "a.yaml:1:1: Ingress dev/web: spec.tls has more than one host or entry ('coder'), which"
                + " ProxyGroup 'group' does not serve at all; leave one entry with the name of the"
                + " device");
  }

  @Test
  void leaves_devices_of_their_own_to_another_rule() {
    assertThat(findings("", "tls: [{hosts: [coder, other]}]")).isEmpty();
  }

  private static List<String> findings(String annotations, String spec) {
    return findings(TailscaleIngressTest.yaml(annotations, spec));
  }

  private static List<String> findings(String yaml) {
    return Clusters.findings(new TailscaleProxyGroupHost(), Clusters.of(yaml));
  }
}
