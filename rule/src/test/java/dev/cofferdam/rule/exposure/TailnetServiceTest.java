package dev.cofferdam.rule.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cofferdam.render.FluxName;
import dev.cofferdam.rule.Clusters;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TailnetServiceTest {

  private static final String EXPOSE = "tailscale.com/expose: 'true'";

  @Test
  void accepts_a_service_that_the_operator_does_not_open() {
    for (String annotations :
        List.of(
            "",
            "tailscale.com/expose: 'false'",
            "tailscale.com/expose: ''",
            "example.com/expose: 'true'",
            "tailscale.com/hostname: web",
            "tailscale.com/tailnet-fqdn: db.example.ts.net",
            "tailscale.com/tailnet-ip: 100.64.0.7")) {
      assertThat(exposed(annotations, "")).as(annotations).isEmpty();
    }
  }

  @Test
  void accepts_a_load_balancer_without_the_class_whatever_the_operator_does() {
    assertThat(exposed("", "type: LoadBalancer")).isEmpty();
    assertThat(exposed("", "type: ClusterIP, loadBalancerClass: tailscale")).isEmpty();
  }

  @Test
  void accepts_a_headless_service() {
    assertThat(exposed(EXPOSE, "clusterIP: None")).isEmpty();
  }

  @Test
  void reports_an_annotation() {
    assertThat(exposed(EXPOSE, "type: ClusterIP"))
        .containsExactly(
            "tailnet: metadata.annotations['tailscale.com/expose'] is 'true', so devices of the"
                + " tailnet reach every port of it as 'dev-web'; leave it out if none should");
  }

  @Test
  void reports_other_spellings_and_what_is_filled_in_elsewhere() {
    for (String value : List.of("True", "1", "${EXPOSE}")) {
      assertThat(exposed("tailscale.com/expose: '%s'".formatted(value), ""))
          .singleElement()
          .asString()
          .startsWith(
              "tailnet: metadata.annotations['tailscale.com/expose'] is '%s', so".formatted(value));
    }
    assertThat(exposed("tailscale.com/expose: true", "")).hasSize(1);
  }

  @Test
  void reports_a_name_of_something_else() {
    assertThat(exposed(EXPOSE, "type: ExternalName, externalName: db.example.com, clusterIP: None"))
        .hasSize(1);
  }

  @Test
  void reports_the_class() {
    assertThat(
            exposed(
                EXPOSE + ", tailscale.com/hostname: shop",
                "type: LoadBalancer, loadBalancerClass: tailscale, clusterIP: None"))
        .containsExactly(
            "tailnet: spec.loadBalancerClass is 'tailscale', so devices of the tailnet reach every"
                + " port of it as 'shop'; leave it out if none should");
  }

  @Test
  void reports_the_name_in_the_namespace_of_its_release() {
    var service =
        Clusters.chart(
            new FluxName("apps", "front"),
            "templates/service.yaml",
            """
            apiVersion: v1
            kind: Service
            metadata: {name: web, annotations: {tailscale.com/expose: 'true'}}
            """);
    var release =
        Clusters.objects(
            """
            apiVersion: helm.toolkit.fluxcd.io/v2
            kind: HelmRelease
            metadata: {name: front, namespace: apps}
            spec: {targetNamespace: shop}
            """);
    var both = Stream.concat(release.stream(), service.stream()).toList();
    assertThat(Exposed.by(new TailnetService(), Clusters.flux(both)))
        .singleElement()
        .asString()
        .contains(" as 'shop-web';");
  }

  private static List<String> exposed(String annotations, String spec) {
    return ServiceYaml.exposed(new TailnetService(), annotations, spec);
  }
}
