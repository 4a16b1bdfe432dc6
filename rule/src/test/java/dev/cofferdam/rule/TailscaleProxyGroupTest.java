package dev.cofferdam.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cofferdam.render.Cluster;
import java.util.List;
import org.junit.jupiter.api.Test;

class TailscaleProxyGroupTest {

  private static final String INGRESS =
      TailscaleIngressTest.yaml("tailscale.com/proxy-group: coder", "tls: [{hosts: [coder]}]");

  private static final String GROUP =
      """
      ---
      apiVersion: tailscale.com/v1alpha1
      kind: ProxyGroup
      metadata: {name: coder}
      spec: {type: %s}
      """;

  private static final String OTHER =
      GROUP.formatted("ingress").replace("name: coder", "name: other");

  @Test
  void accepts_a_group_for_ingresses_and_none() {
    assertThat(findings(Clusters.of(INGRESS + GROUP.formatted("ingress")))).isEmpty();
    assertThat(findings(Clusters.of(TailscaleIngressTest.yaml("", "rules: []")))).isEmpty();
  }

  @Test
  void reports_a_group_that_is_not_there() {
    assertThat(findings(Clusters.of(INGRESS + OTHER)))
        .containsExactly(
            "a.yaml:1:1: Ingress dev/web: metadata.annotations['tailscale.com/proxy-group'] names"
                + " ProxyGroup 'coder', which is not there; name one that is: 'other'");
  }

  @Test
  void leaves_groups_alone_that_are_all_elsewhere() {
    assertThat(findings(Clusters.of(INGRESS))).isEmpty();
  }

  @Test
  void reports_a_group_of_another_type() {
    assertThat(findings(Clusters.of(INGRESS + GROUP.formatted("egress"))))
        .containsExactly(
            "a.yaml:1:1: Ingress dev/web: metadata.annotations['tailscale.com/proxy-group'] names"
                + " ProxyGroup 'coder', which is of type 'egress'; name one of type 'ingress'");
  }

  @Test
  void leaves_a_group_to_any_release_that_is_not_rendered() {
    var release =
        "---\n{apiVersion: helm.toolkit.fluxcd.io/v2, kind: HelmRelease, metadata: {name: x,"
            + " namespace: other}}\n";
    var objects = Clusters.objects(INGRESS + OTHER + release);
    assertThat(findings(Clusters.flux(objects, "HelmRelease other/x"))).isEmpty();
    assertThat(findings(Clusters.flux(objects))).hasSize(1);
  }

  private static List<String> findings(Cluster cluster) {
    return Clusters.findings(new TailscaleProxyGroup(), cluster);
  }
}
