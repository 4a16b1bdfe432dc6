package dev.cofferdam.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TailscaleDeviceOnceTest {

  private static final String GROUP = "tailscale.com/proxy-group: group";

  private static final String SERVICE =
      """
      ---
      apiVersion: v1
      kind: Service
      metadata: {name: web, namespace: a, annotations: {%s}}
      spec: {%s}
      """;

  @Test
  void accepts_names_of_their_own() {
    assertThat(
            findings(
                TailscaleIngressTest.yaml("", "tls: [{hosts: [a]}]")
                    + other(TailscaleIngressTest.yaml("", "tls: [{hosts: [b]}]"))))
        .isEmpty();
  }

  @Test
  void reports_both_of_two_ingresses() {
    assertThat(
            findings(
                TailscaleIngressTest.yaml("", "tls: [{hosts: [a.example.com]}]")
                    + other(TailscaleIngressTest.yaml("", "tls: [{hosts: [a]}]"))))
        .containsExactly(
            "a.yaml:6:1: Ingress dev/other: spec.tls[0].hosts[0] gives the name 'a' in the tailnet,"
                + " and so does Ingress dev/web; give each its own",
            "a.yaml:1:1: Ingress dev/web: spec.tls[0].hosts[0] gives the name 'a' in the tailnet,"
                + " and so does Ingress dev/other; give each its own");
  }

  @Test
  void tells_devices_from_the_services_of_a_proxy_group() {
    var one = TailscaleIngressTest.yaml(GROUP, "tls: [{hosts: [a]}]");
    assertThat(findings(one + other(TailscaleIngressTest.yaml("", "tls: [{hosts: [a]}]"))))
        .isEmpty();
    assertThat(findings(one + other(one))).hasSize(2);
  }

  @Test
  void counts_services_that_are_exposed() {
    var ingress = TailscaleIngressTest.yaml("", "tls: [{hosts: [%s]}]");
    var expose = "tailscale.com/expose: 'true'";
    assertThat(findings(ingress.formatted("a-web") + SERVICE.formatted(expose, "")))
        .containsExactly(
            "a.yaml:1:1: Ingress dev/web: spec.tls[0].hosts[0] gives the name 'a-web' in the"
                + " tailnet, and so does Service a/web; give each its own",
            "a.yaml:6:1: Service a/web: metadata.name gives the name 'a-web' in the tailnet, and so"
                + " does Ingress dev/web; give each its own");
    assertThat(
            findings(
                ingress.formatted("x")
                    + SERVICE.formatted(
                        "tailscale.com/hostname: x",
                        "type: LoadBalancer, loadBalancerClass: tailscale")))
        .contains(
            "a.yaml:6:1: Service a/web: metadata.annotations['tailscale.com/hostname'] gives the"
                + " name 'x' in the tailnet, and so does Ingress dev/web; give each its own");
    assertThat(findings(ingress.formatted("a-web") + SERVICE.formatted("", "type: LoadBalancer")))
        .isEmpty();
    assertThat(findings(ingress.formatted("a-web") + SERVICE.formatted(expose, "clusterIP: None")))
        .isEmpty();
  }

  private static String other(String ingress) {
    return "---\n" + ingress.replace("name: web", "name: other");
  }

  private static List<String> findings(String yaml) {
    return Clusters.findings(new TailscaleDeviceOnce(), Clusters.of(yaml));
  }
}
