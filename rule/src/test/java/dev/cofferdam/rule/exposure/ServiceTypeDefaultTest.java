package dev.cofferdam.rule.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cofferdam.rule.Clusters;
import java.util.List;
import org.junit.jupiter.api.Test;

class ServiceTypeDefaultTest {

  /** Kind and field. */
  private static final List<String> ROWS =
      List.of(
          "CiliumGatewayClassConfig.cilium.io spec.service.type",
          "ContourDeployment.projectcontour.io spec.envoy.networkPublishing.type",
          "DataPlane.gateway-operator.konghq.com spec.network.services.ingress.type",
          "EnvoyProxy.gateway.envoyproxy.io spec.provider.kubernetes.envoyService.type",
          "GatewayConfiguration.gateway-operator.konghq.com"
              + " spec.dataPlaneOptions.network.services.ingress.type",
          "GatewayParameters.gateway.kgateway.dev spec.kube.service.type",
          "MeshGatewayConfig.kuma.io spec.serviceType",
          "MeshGatewayInstance.kuma.io spec.serviceType",
          "NginxProxy.gateway.nginx.org spec.kubernetes.service.type");

  @Test
  void accepts_a_type_that_is_written_out() {
    for (String row : ROWS) {
      var words = row.split(" ", -1);
      var yaml = yaml(words[0], nested(words[1], "ClusterIP"));
      assertThat(Exposed.by(new ServiceTypeDefault(), yaml)).as(row).isEmpty();
      assertThat(ServiceTypeDefault.reach(Clusters.objects(yaml).get(0)))
          .as(row)
          .isEqualTo(Reach.PRIVATE);
    }
    assertThat(Exposed.by(new ServiceTypeDefault(), yaml("Tenant.minio.min.io", "spec: {}")))
        .isEmpty();
  }

  @Test
  void reports_a_type_that_is_left_out() {
    for (String row : ROWS) {
      var words = row.split(" ", -1);
      var kind = words[0].substring(0, words[0].indexOf('.'));
      for (String spec : List.of("spec: {}", nested(words[1], "null"))) {
        var yaml = yaml(words[0], spec);
        assertThat(Exposed.by(new ServiceTypeDefault(), yaml))
            .containsExactly(
                "public: a.yaml:1:1: %s dev/web: %s is left out, so that the Service is of type"
                        .formatted(kind, words[1])
                    + " LoadBalancer; write ClusterIP");
        assertThat(ServiceTypeDefault.reach(Clusters.objects(yaml).get(0)))
            .as(row)
            .isEqualTo(Reach.PUBLIC);
      }
    }
  }

  @Test
  void takes_the_name_of_contour_for_a_closed_service_too() {
    assertThat(
            ServiceTypeDefault.reach(
                Clusters.objects(
                        yaml(
                            "ContourDeployment.projectcontour.io",
                            "spec: {envoy: {networkPublishing: {type: ClusterIPService}}}"))
                    .get(0)))
        .isEqualTo(Reach.PRIVATE);
  }

  @Test
  void knows_the_kinds_that_it_looks_at() {
    assertThat(new ServiceTypeDefault().kinds())
        .containsExactlyElementsOf(
            ROWS.stream().map(row -> row.substring(0, row.indexOf(' '))).toList());
  }

  private static String nested(String path, String value) {
    var steps = path.split("\\.", -1);
    return String.join(": {", steps) + ": " + value + "}".repeat(steps.length - 1);
  }

  private static String yaml(String kind, String spec) {
    int dot = kind.indexOf('.');
    return """
    apiVersion: %s/v1
    kind: %s
    metadata: {name: web, namespace: dev}
    %s
    """
        .formatted(kind.substring(dot + 1), kind.substring(0, dot), spec);
  }
}
