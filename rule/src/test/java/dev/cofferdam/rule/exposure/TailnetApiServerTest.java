package dev.cofferdam.rule.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TailnetApiServerTest {

  @Test
  void accepts_proxies_for_services_and_ingresses() {
    assertThat(group("egress")).isEmpty();
    assertThat(group("ingress")).isEmpty();
    assertThat(new TailnetApiServer().kinds()).containsExactly("ProxyGroup.tailscale.com");
  }

  @Test
  void accepts_an_operator_that_does_not_open_it_and_what_is_no_operator() {
    assertThat(pod("tailscale/k8s-operator", "{name: APISERVER_PROXY, value: 'false'}")).isEmpty();
    assertThat(pod("tailscale/k8s-operator", "{name: APISERVER_PROXY}")).isEmpty();
    assertThat(pod("tailscale/k8s-operator", "{name: OTHER_PROXY, value: 'true'}")).isEmpty();
    assertThat(pod("example/proxy", "{name: AUTH_PROXY, value: 'true'}")).isEmpty();
  }

  @Test
  void reports_proxies_for_the_api_server() {
    assertThat(group("kube-apiserver"))
        .containsExactly(
            "tailnet: a.yaml:1:1: ProxyGroup a: spec.type is kube-apiserver, so devices of the"
                + " tailnet reach the API server; leave the ProxyGroup out if none should");
  }

  @Test
  void reports_proxies_that_nobody_knows() {
    for (var type : List.of("", "Ingress", "${type}")) {
      assertThat(group(type))
          .containsExactly(
              "unproven: a.yaml:1:1: ProxyGroup a: spec.type is '%s', and nothing is known of such"
                      .formatted(type)
                  + " proxies; use egress, ingress or kube-apiserver");
    }
  }

  @Test
  void reports_an_operator_that_opens_it() {
    for (var name : List.of("APISERVER_PROXY", "AUTH_PROXY")) {
      for (var value :
          List.of("value: 'true'", "value: noauth", "value: '${a}'", "valueFrom: {}")) {
        assertThat(pod("tailscale/k8s-operator", "{name: %s, %s}".formatted(name, value)))
            .containsExactly(
                "tailnet: a.yaml:1:1: Pod dev/web: spec.containers[0].env['%s'] has the operator open"
                        .formatted(name)
                    + " the API server to devices of the tailnet; set it to 'false' if none should"
                    + " reach it");
      }
    }
  }

  private static List<String> group(String type) {
    return Exposed.by(
        new TailnetApiServer(),
        """
        apiVersion: tailscale.com/v1alpha1
        kind: ProxyGroup
        metadata: {name: a}
        spec: {type: '%s'}
        """
            .formatted(type));
  }

  private static List<String> pod(String image, String env) {
    return Exposed.by(
        new TailnetApiServer(),
        """
        apiVersion: v1
        kind: Pod
        metadata: {name: web, namespace: dev}
        spec: {containers: [{name: c, image: %s, env: [%s]}]}
        """
            .formatted(image, env));
  }
}
