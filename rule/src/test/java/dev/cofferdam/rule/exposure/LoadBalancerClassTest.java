package dev.cofferdam.rule.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LoadBalancerClassTest {

  private static final Map<String, String> KNOWN =
      Map.ofEntries(
          Map.entry("eks.amazonaws.com/nlb", "EKS makes a Network Load Balancer"),
          Map.entry("io.cilium/bgp-control-plane", "Cilium tells routers an address"),
          Map.entry("io.cilium/l2-announcer", "Cilium answers for an address beside the nodes"),
          Map.entry("io.cilium/node", "Cilium opens the ports at the addresses of nodes"),
          Map.entry("kube-vip.io/kube-vip-class", "kube-vip answers for an address"),
          Map.entry("networking.gke.io/l4-regional-external", "GKE makes a public load balancer"),
          Map.entry("ngrok", "ngrok opens an endpoint on the internet"),
          Map.entry(
              "service.k8s.aws/nlb",
              "the AWS Load Balancer Controller makes a Network Load Balancer"));

  @Test
  void accepts_the_class_of_the_tailnet() {
    assertThat(exposed("type: LoadBalancer, loadBalancerClass: tailscale")).isEmpty();
  }

  @Test
  void accepts_no_class_and_a_class_that_does_not_count() {
    assertThat(exposed("type: LoadBalancer")).isEmpty();
    assertThat(exposed("type: LoadBalancer, loadBalancerClass: ''")).isEmpty();
    assertThat(exposed("type: ClusterIP, loadBalancerClass: ngrok")).isEmpty();
  }

  @Test
  void accepts_an_internal_one_which_another_rule_looks_at() {
    assertThat(
            exposed(
                "type: LoadBalancer, loadBalancerClass: networking.gke.io/l4-regional-internal"))
        .isEmpty();
  }

  @Test
  void reports_a_class_that_nobody_knows() {
    assertThat(exposed("type: LoadBalancer, loadBalancerClass: example.com/internal"))
        .containsExactly(
            "public: spec.loadBalancerClass is 'example.com/internal', with which a controller that"
                + " nobody here knows opens an address; use type ClusterIP, or class 'tailscale'");
    assertThat(exposed("type: LoadBalancer, loadBalancerClass: Tailscale"))
        .containsExactly(
            "public: spec.loadBalancerClass is 'Tailscale', with which a controller that nobody here"
                + " knows opens an address; use type ClusterIP, or class 'tailscale'");
  }

  @Test
  void reports_classes_with_what_is_behind_them() {
    KNOWN.forEach(
        (name, text) ->
            assertThat(exposed("type: LoadBalancer, loadBalancerClass: " + name))
                .containsExactly(
                    "public: spec.loadBalancerClass is '%s', with which %s; use type ClusterIP, or"
                            .formatted(name, text)
                        + " class 'tailscale'"));
  }

  @Test
  void reports_a_class_that_is_filled_in_elsewhere() {
    assertThat(exposed("type: LoadBalancer, loadBalancerClass: '${CLASS}'"))
        .containsExactly(
            "unproven: spec.loadBalancerClass is '${CLASS}', which is filled in elsewhere; write"
                + " 'tailscale'");
  }

  private static List<String> exposed(String spec) {
    return ServiceYaml.exposed(new LoadBalancerClass(), spec);
  }
}
