package dev.cofferdam.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TailscaleHostnameByTlsTest {

  private static final String GROUP = "tailscale.com/proxy-group: group";

  @Test
  void accepts_the_tls_host_and_an_annotation_that_says_the_same() {
    assertThat(findings("", "tls: [{hosts: [coder]}]")).isEmpty();
    assertThat(findings("tailscale.com/hostname: coder", "tls: [{hosts: [coder]}]")).isEmpty();
    assertThat(findings(GROUP, "tls: [{hosts: [coder]}]")).isEmpty();
  }

  @Test
  void reports_an_annotation_that_nobody_reads() {
    assertThat(findings("tailscale.com/hostname: coder", "rules: []"))
        .containsExactly(
            "a.yaml:1:1: Ingress dev/web: metadata.annotations['tailscale.com/hostname'] is"
                + " 'coder', which the operator does not read on an Ingress: the device is called"
                + " 'dev-web-ingress'; put the name into spec.tls[0].hosts[0]");
  }

  private static List<String> findings(String annotations, String spec) {
    return findings(TailscaleIngressTest.yaml(annotations, spec));
  }

  private static List<String> findings(String yaml) {
    return Clusters.findings(new TailscaleHostnameByTls(), Clusters.of(yaml));
  }
}
