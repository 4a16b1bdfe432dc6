package dev.cofferdam.rule.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cofferdam.render.FluxName;
import dev.cofferdam.rule.Clusters;
import java.util.List;
import org.junit.jupiter.api.Test;

class AppliedOnceTest {

  private static final String MARK = "kustomize.toolkit.fluxcd.io/ssa";

  @Test
  void accepts_what_others_fill_in() {
    assertThat(exposed("v1", "Secret", "annotations", "IfNotPresent")).isEmpty();
    assertThat(exposed("v1", "Namespace", "annotations", "IfNotPresent")).isEmpty();
  }

  @Test
  void accepts_what_flux_keeps_as_it_is() {
    assertThat(exposed("v1", "Service", "annotations", "Override")).isEmpty();
    assertThat(exposed("v1", "Service", "annotations", "Merge")).isEmpty();
  }

  @Test
  void accepts_what_a_chart_brings_since_helm_does_not_look_at_it() {
    var objects =
        Clusters.chart(
            new FluxName("dev", "web"),
            "a.yaml",
            object("v1", "Service", "labels", "IfNotPresent"));
    assertThat(Exposed.by(new AppliedOnce(), Clusters.of(objects))).isEmpty();
  }

  @Test
  void reports_what_may_open_something() {
    for (String kind : List.of("annotations", "labels")) {
      assertThat(exposed("v1", "Service", kind, "ifnotpresent"))
          .containsExactly(
              "unproven: a.yaml:1:1: Service dev/web: metadata.%s['%s'] is IfNotPresent, so that the cluster may have an earlier state of it; remove it"
                  .formatted(kind, MARK));
    }
    assertThat(exposed("networking.k8s.io/v1", "Ingress", "labels", "IfNotPresent")).hasSize(1);
    assertThat(exposed("operator.inlets.dev/v1", "Tunnel", "labels", "IfNotPresent")).hasSize(1);
    assertThat(exposed("example.com/v1", "Web", "labels", "IfNotPresent")).hasSize(1);
  }

  private static List<String> exposed(String apiVersion, String kind, String where, String mark) {
    return Exposed.by(new AppliedOnce(), object(apiVersion, kind, where, mark));
  }

  private static String object(String apiVersion, String kind, String where, String mark) {
    return """
    apiVersion: %s
    kind: %s
    metadata: {name: web, namespace: dev, %s: {%s: %s}}
    %s
    """
        .formatted(
            apiVersion,
            kind,
            where,
            MARK,
            mark,
            kind.equals("Web") ? "spec: {containers: [{name: a}]}" : "");
  }
}
