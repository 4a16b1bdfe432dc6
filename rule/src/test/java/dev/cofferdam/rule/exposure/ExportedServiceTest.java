package dev.cofferdam.rule.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ExportedServiceTest {

  private static final String TEXT =
      " offers it to other clusters, and who is in those is not in the files; leave it out, or allow"
          + " it with the reason why they are private";

  @Test
  void accepts_services_that_stay_in_their_cluster() {
    for (String annotations :
        List.of(
            "",
            "service.cilium.io/global: 'false'",
            "io.cilium/global-service: 'False'",
            "service.cilium.io/global: ''",
            "mirror.linkerd.io/exported: 'true'",
            "skupper.io/proxy: ''")) {
      assertThat(annotated(annotations)).as(annotations).isEmpty();
    }
    assertThat(labelled("mirror.linkerd.io/exported: 'false'")).isEmpty();
    assertThat(labelled("service.cilium.io/global: 'true'")).isEmpty();
  }

  @Test
  void accepts_services_that_only_use_what_others_share() {
    assertThat(annotated("service.cilium.io/global: 'true', service.cilium.io/shared: 'False'"))
        .isEmpty();
    assertThat(annotated("io.cilium/global-service: 'true', io.cilium/shared-service: 'false'"))
        .isEmpty();
  }

  @Test
  void reports_the_annotations_of_cilium() {
    for (String key : List.of("service.cilium.io/global", "io.cilium/global-service")) {
      assertThat(annotated(key + ": 'true', service.cilium.io/shared: 'true', other: 'false'"))
          .containsExactly("unproven: metadata.annotations['%s']".formatted(key) + TEXT);
      assertThat(annotated(key + ": '${GLOBAL}'")).hasSize(1);
    }
  }

  @Test
  void reports_the_labels_of_linkerd() {
    assertThat(labelled("mirror.linkerd.io/exported: remote-discovery"))
        .containsExactly(
            "unproven: a.yaml:1:1: Service dev/web: metadata.labels['mirror.linkerd.io/exported']"
                + TEXT);
    assertThat(labelled("mirror.linkerd.io/federated: member"))
        .containsExactly(
            "unproven: a.yaml:1:1: Service dev/web: metadata.labels['mirror.linkerd.io/federated']"
                + TEXT);
  }

  @Test
  void reports_the_annotation_of_skupper_on_any_object() {
    assertThat(
            Exposed.by(
                new ExportedService(),
                """
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: web, namespace: dev, annotations: {skupper.io/proxy: tcp}}
                """))
        .containsExactly(
            "unproven: a.yaml:1:1: Deployment dev/web: metadata.annotations['skupper.io/proxy']"
                + TEXT);
  }

  @Test
  void reports_exports_of_every_group() {
    for (String group :
        List.of("lighthouse.submariner.io", "multicluster.x-k8s.io", "net.gke.io")) {
      assertThat(
              Exposed.by(new ExportedService(), ObjectYaml.of("ServiceExport." + group, "web", "")))
          .containsExactly("unproven: a.yaml:1:1: ServiceExport dev/web: kind" + TEXT);
    }
    assertThat(
            Exposed.by(new ExportedService(), ObjectYaml.of("ServiceImport.net.gke.io", "web", "")))
        .isEmpty();
  }

  @Test
  void knows_all_about_exports() {
    assertThat(new ExportedService().kinds())
        .containsExactly(
            "ServiceExport.lighthouse.submariner.io",
            "ServiceExport.multicluster.x-k8s.io",
            "ServiceExport.net.gke.io");
  }

  private static List<String> annotated(String annotations) {
    return ServiceYaml.exposed(new ExportedService(), annotations, "");
  }

  private static List<String> labelled(String labels) {
    return Exposed.by(
        new ExportedService(),
        """
        apiVersion: v1
        kind: Service
        metadata: {name: web, namespace: dev, labels: {%s}}
        """
            .formatted(labels));
  }
}
