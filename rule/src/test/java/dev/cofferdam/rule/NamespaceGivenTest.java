package dev.cofferdam.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cofferdam.render.FluxName;
import dev.cofferdam.render.Origin;
import dev.cofferdam.render.RenderedObject;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NamespaceGivenTest {

  private static final String POD = "{apiVersion: v1, kind: Pod, metadata: {name: one%s}}\n";

  @Test
  void accepts_a_namespace_and_what_has_none() {
    assertThat(findings(POD.formatted(", namespace: a"))).isEmpty();
    assertThat(findings("{apiVersion: v1, kind: Namespace, metadata: {name: a}}\n")).isEmpty();
    assertThat(findings("{apiVersion: example.org/v1, kind: Widget, metadata: {name: a}}\n"))
        .isEmpty();
  }

  @Test
  void reports_an_object_without_a_namespace() {
    assertThat(findings(POD.formatted("")))
        .containsExactly(
            "a.yaml:1:1: Pod one: metadata.namespace is missing, and Kustomization flux-system/apps"
                + " has no spec.targetNamespace, so it fails with 'namespace not specified'; set it"
                + " here or in the kustomization.yaml");
  }

  @Test
  void reports_a_kustomization_once() {
    var pod = POD.formatted("");
    assertThat(
            findings(
                pod
                    + "---\n"
                    + pod.replace("one", "two")
                    + "---\n"
                    + pod.replace("Pod", "Service")))
        .containsExactly(
            "a.yaml:1:1: Pod one: metadata.namespace is missing, and Kustomization flux-system/apps"
                + " has no spec.targetNamespace, so it fails with 'namespace not specified' (2 other"
                + " objects too); set it here or in the kustomization.yaml");
  }

  @Test
  void leaves_charts_to_helm() {
    var objects = Clusters.chart(new FluxName("a", "a"), "templates/pod.yaml", POD.formatted(""));
    assertThat(Clusters.findings(new NamespaceGiven(), Clusters.of(objects))).isEmpty();
  }

  @Test
  void leaves_manifests_that_flux_does_not_apply_alone() {
    var origin = new Origin("a.yaml", 1, Optional.empty(), Optional.empty(), Optional.empty());
    var pod = new RenderedObject(Clusters.object(POD.formatted("")), origin, List.of());
    assertThat(Clusters.findings(new NamespaceGiven(), Clusters.of(List.of(pod)))).isEmpty();
  }

  private static List<String> findings(String yaml) {
    return Clusters.findings(new NamespaceGiven(), Clusters.of(yaml));
  }
}
