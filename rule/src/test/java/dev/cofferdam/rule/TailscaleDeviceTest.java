package dev.cofferdam.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TailscaleDeviceTest {

  private static final String GROUP = "tailscale.com/proxy-group: group";

  @Test
  void accepts_a_label() {
    assertThat(findings("", "tls: [{hosts: [coder.example.com]}]")).isEmpty();
    assertThat(findings("", "rules: []")).isEmpty();
    assertThat(findings(GROUP, "tls: [{hosts: [coder]}]")).isEmpty();
  }

  @Test
  void reports_a_wildcard_in_the_first_place() {
    assertThat(findings("", "tls: [{hosts: ['*.coder', coder]}]"))
        .containsExactly(
            "a.yaml:1:1: Ingress dev/web: spec.tls[0].hosts[0] is '*.coder', so the device would be"
                + " called '*', which is no DNS label; put the name of the device first, such as"
                + " 'coder'");
  }

  @Test
  void reports_the_name_that_the_operator_makes_up() {
    assertThat(
            findings(
                TailscaleIngressTest.yaml("", "rules: []").replace("name: web", "name: web.one")))
        .containsExactly(
            "a.yaml:1:1: Ingress dev/web.one: metadata.name is 'web.one', so the device would be"
                + " called 'dev-web.one-ingress', which is no DNS label; name the device in"
                + " spec.tls[0].hosts[0]");
  }

  private static List<String> findings(String annotations, String spec) {
    return findings(TailscaleIngressTest.yaml(annotations, spec));
  }

  private static List<String> findings(String yaml) {
    return Clusters.findings(new TailscaleDevice(), Clusters.of(yaml));
  }
}
