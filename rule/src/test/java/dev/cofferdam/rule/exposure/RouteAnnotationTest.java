package dev.cofferdam.rule.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RouteAnnotationTest {

  @Test
  void accepts_annotations_that_make_no_route() {
    assertThat(exposed("Service", "fabric8.io/expose: 'false', getambassador.io/config: ''"))
        .isEmpty();
    assertThat(exposed("Service", "konghq.com/protocol: https")).isEmpty();
    assertThat(exposed("ConfigMap", "fabric8.io/expose: 'true'")).isEmpty();
  }

  @Test
  void reports_annotations_that_make_routes() {
    assertThat(exposed("Service", "fabric8.io/expose: true"))
        .containsExactly(
            "public: a.yaml:1:1: Service dev/web: metadata.annotations['fabric8.io/expose'] has"
                + " exposecontroller send requests from outside of the cluster to it; leave it out");
    assertThat(exposed("Service", "getambassador.io/config: '{kind: Mapping}'"))
        .containsExactly(
            "public: a.yaml:1:1: Service dev/web: metadata.annotations['getambassador.io/config'] has"
                + " Emissary send requests from outside of the cluster to it; leave it out");
  }

  private static List<String> exposed(String kind, String annotations) {
    return Exposed.by(
        new RouteAnnotation(),
        """
        apiVersion: v1
        kind: %s
        metadata: {name: web, namespace: dev, annotations: {%s}}
        """
            .formatted(kind, annotations));
  }
}
