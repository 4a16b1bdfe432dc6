package dev.cofferdam.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cofferdam.resource.tailscale.Tailnet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TailscaleIngressTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "tls: [{hosts: [coder]}]                       | coder",
        "tls: [{hosts: [coder, other]}, {hosts: [x]}]  | coder",
        "tls: [{hosts: [coder.tail1.ts.net]}]          | coder",
        "tls: [{hosts: ['*.coder']}]                   | *",
        "tls: [{secretName: s}, {hosts: [coder]}]      | dev-web-ingress",
        "rules: [{host: coder}]                        | dev-web-ingress"
      })
  void names_the_device_as_the_operator_does(String spec, String device) {
    assertThat(ingress(spec).device()).isEqualTo(device);
  }

  @Test
  void has_an_address_if_a_device_can_have_the_name() {
    var tailnet = Tailnet.of("tail1a2b3.ts.net");
    assertThat(ingress("tls: [{hosts: [coder.example.com]}]").tryAddress(tailnet))
        .contains("https://coder.tail1a2b3.ts.net");
    assertThat(ingress("tls: [{hosts: ['*.coder']}]").tryAddress(tailnet)).isEmpty();
    assertThat(ingress("tls: [{hosts: ['']}]").tryAddress(tailnet)).isEmpty();
    assertThat(ingress("tls: [{hosts: [a-]}]").tryAddress(tailnet)).isEmpty();
    assertThat(ingress("tls: [{hosts: [%s]}]".formatted("a".repeat(63))).tryAddress(tailnet))
        .isPresent();
    assertThat(ingress("tls: [{hosts: [%s]}]".formatted("a".repeat(64))).tryAddress(tailnet))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "spec: {}",
        "spec: {ingressClassName: nginx}",
        "metadata: {name: web, annotations: {kubernetes.io/ingress.class: tailscale}}"
      })
  void looks_at_the_class_of_the_spec_alone(String part) {
    var yaml = "{apiVersion: networking.k8s.io/v1, kind: Ingress, %s}\n".formatted(part);
    assertThat(TailscaleIngress.all(new Declared(Clusters.of(yaml)))).isEmpty();
  }

  @Test
  void a_device_serves_rules_without_a_host_and_with_the_first_one() {
    var rules = "rules: [{http: {}}, {host: coder}, {host: '*.coder'}, {host: coder.tail1.ts.net}]";
    assertThat(served(ingress("tls: [{hosts: [coder, other]}], " + rules)))
        .containsExactly("", "coder");
    assertThat(served(ingress("tls: [{hosts: [coder.tail1.ts.net]}], " + rules)))
        .containsExactly("", "coder.tail1.ts.net");
    assertThat(served(ingress(rules))).containsExactly("");
  }

  @Test
  void a_proxy_group_serves_rules_without_a_host_and_with_the_whole_name() {
    var rules =
        "rules: [{http: {}}, {host: coder}, {host: coder.tail1.ts.net}, {host:"
            + " coder.a.b.ts.net}, {host: other.tail1.ts.net}, {host: coder.example.com}]";
    assertThat(served(inGroup("tls: [{hosts: [coder]}], " + rules)))
        .containsExactly("", "coder.tail1.ts.net");
  }

  private static List<String> served(TailscaleIngress ingress) {
    return ingress.rules().stream()
        .filter(ingress::serves)
        .map(TailscaleIngress.HostRule::host)
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "defaultBackend: {service: {name: a}}                           | true",
        "defaultBackend: {resource: {name: a}}                          | false",
        "rules: [{http: {paths: [{path: /}]}}]                          | true",
        "rules: [{http: {paths: []}}]                                   | false",
        "rules: [{host: a, http: {paths: [{path: /}]}}]                 | false",
        "tls: [{hosts: [a]}], rules: [{host: a, http: {paths: [{}]}}]   | true"
      })
  void knows_whether_there_is_anything_to_serve(String spec, boolean serves) {
    assertThat(ingress(spec).hasHandler()).isEqualTo(serves);
  }

  private static TailscaleIngress ingress(String spec) {
    return one(yaml("", spec));
  }

  private static TailscaleIngress inGroup(String spec) {
    return one(yaml("tailscale.com/proxy-group: group", spec));
  }

  private static TailscaleIngress one(String yaml) {
    return TailscaleIngress.all(new Declared(Clusters.of(yaml))).findFirst().orElseThrow();
  }

  /** An Ingress {@code dev/web} with these annotations and this spec. */
  static String yaml(String annotations, String spec) {
    return """
        apiVersion: networking.k8s.io/v1
        kind: Ingress
        metadata: {name: web, namespace: dev, annotations: {%s}}
        spec: {ingressClassName: tailscale, %s}
        """
        .formatted(annotations, spec);
  }
}
