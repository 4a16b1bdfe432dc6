package dev.cofferdam.rule.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClusterLocalTest {

  private static final String KNATIVE = "networking.knative.dev/visibility";
  private static final String KSERVE = "networking.kserve.io/visibility";

  @Test
  void accepts_what_has_the_label() {
    assertThat(exposed("serving.knative.dev", "Service", KNATIVE + ": cluster-local")).isEmpty();
    assertThat(exposed("serving.knative.dev", "Route", KNATIVE + ": cluster-local")).isEmpty();
    assertThat(exposed("serving.kserve.io", "InferenceService", KSERVE + ": cluster-local"))
        .isEmpty();
    assertThat(exposed("serving.kserve.io", "InferenceGraph", KSERVE + ": cluster-local"))
        .isEmpty();
    assertThat(exposed("serving.knative.dev", "Revision", "a: b")).isEmpty();
  }

  @Test
  void reports_what_has_no_label_or_another() {
    for (String labels : List.of("a: b", KNATIVE + ": Cluster-Local", KSERVE + ": cluster-local")) {
      for (String kind : List.of("Service", "Route")) {
        assertThat(exposed("serving.knative.dev", kind, labels))
            .containsExactly(
                "public: a.yaml:1:1: %s dev/web: metadata.labels['networking.knative.dev/visibility'] is"
                        .formatted(kind)
                    + " not cluster-local, so that it is served to the outside; set it");
      }
    }
    for (String kind : List.of("InferenceService", "InferenceGraph")) {
      assertThat(exposed("serving.kserve.io", kind, KNATIVE + ": cluster-local"))
          .containsExactly(
              "public: a.yaml:1:1: %s dev/web: metadata.labels['networking.kserve.io/visibility'] is not"
                      .formatted(kind)
                  + " cluster-local, so that it is served to the outside; set it");
    }
  }

  @Test
  void knows_the_kinds_that_it_looks_at() {
    assertThat(new ClusterLocal().kinds())
        .containsExactly(
            "InferenceGraph.serving.kserve.io",
            "InferenceService.serving.kserve.io",
            "Route.serving.knative.dev",
            "Service.serving.knative.dev");
  }

  private static List<String> exposed(String group, String kind, String labels) {
    return Exposed.by(
        new ClusterLocal(),
        """
        apiVersion: %s/v1
        kind: %s
        metadata: {name: web, namespace: dev, labels: {%s}}
        """
            .formatted(group, kind, labels));
  }
}
