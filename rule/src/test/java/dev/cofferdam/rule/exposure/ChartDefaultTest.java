package dev.cofferdam.rule.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChartDefaultTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "coder: {service: {type: ClusterIP}}",
        "coder: {service: {enable: false}}",
        "coder: {service: {type: LoadBalancer}}"
      })
  void accepts_a_release_that_says_otherwise(String values) {
    assertThat(exposed("coder", values)).isEmpty();
  }

  @Test
  void accepts_charts_that_open_nothing_by_default_and_those_that_are_rendered() {
    assertThat(exposed("web", "a: b")).isEmpty();
    assertThat(
            Releases.exposed(
                new ChartDefault(), Releases.rendered("coder", "", "coder: {service: {}}")))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "coder: {ingress: {enable: false}}",
        "coder: {service: {enable: true}}",
        "coder: {service: {enable: '${A}'}}",
        "service: {type: ClusterIP}",
        "coder: {service: {Type: ClusterIP}}"
      })
  void reports_coder_without_a_type(String values) {
    assertThat(exposed("third_party/charts/coder", values))
        .containsExactly(
            "public: spec.values.coder.service.type is not set, and chart 'coder' takes LoadBalancer"
                + " then; set it to ClusterIP");
  }

  @Test
  void reports_a_default_that_is_taken_away() {
    assertThat(exposed("coder", "coder: {service: {type: null}}"))
        .containsExactly(
            "unproven: spec.values.coder.service.type is null, which takes the default of chart"
                + " 'coder' away; set it to ClusterIP");
  }

  @Test
  void reports_less_where_the_cluster_may_say_otherwise() {
    var cluster =
        Releases.unrendered("coder", "valuesFrom: [{kind: Secret, name: a}], values: {a: b}");
    assertThat(Releases.exposed(new ChartDefault(), cluster))
        .containsExactly(
            "unproven: spec.values.coder.service.type is not set in the files, and chart 'coder'"
                + " takes LoadBalancer then; set it to ClusterIP");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "coder|coder.service.type|LoadBalancer|coder: {service: {enable: false}}",
        "connect|connect.serviceType|NodePort|connect: {serviceType: ClusterIP}",
        "contour|envoy.service.type|LoadBalancer|envoy: {service: {enabled: false}}",
        "datahub|datahub-frontend.service.type|LoadBalancer|datahub-frontend: {service: {type: ClusterIP}}",
        "gateway|service.type|LoadBalancer|service: {type: ClusterIP}",
        "ingress-nginx|controller.service.type|LoadBalancer|controller: {service: {enabled: false}}",
        "jupyterhub|proxy.service.type|LoadBalancer|proxy: {service: {type: ClusterIP}}",
        "kong|proxy.type|LoadBalancer|proxy: {enabled: false}",
        "mageai|service.type|LoadBalancer|service: {type: ClusterIP}",
        "traefik|service.type|LoadBalancer|service: {enabled: false}"
      })
  void reports_each_chart_of_the_table(String chart, String field, String type, String harmless) {
    assertThat(exposed(chart, "a: b"))
        .containsExactly(
            "public: spec.values.%s is not set, and chart '%s' takes %s then; set it to ClusterIP"
                .formatted(field, chart, type));
    assertThat(exposed(chart, harmless)).isEmpty();
  }

  private static List<String> exposed(String chart, String values) {
    return Releases.exposed(new ChartDefault(), chart, values);
  }
}
