package dev.cofferdam.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cofferdam.render.FluxName;
import dev.cofferdam.render.RenderedObject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DefinitionReleasedBeforeTest {

  static final String DEFINITION =
      """
      apiVersion: apiextensions.k8s.io/v1
      kind: CustomResourceDefinition
      metadata: {name: widgets.example.org}
      spec: {group: example.org, scope: Namespaced, names: {kind: Widget}}
      """;

  static final String WIDGETS =
      """
      apiVersion: example.org/v1
      kind: Widget
      metadata: {name: one, namespace: a}
      ---
      apiVersion: example.org/v1beta1
      kind: Widget
      metadata: {name: two, namespace: a}
      """;

  private static final FluxName RELEASE = new FluxName("a", "widgets");
  private static final FluxName OTHER = new FluxName("flux-system", "other");

  @Test
  void accepts_a_definition_that_is_applied_directly_even_if_a_chart_brings_it_too() {
    assertThat(findings(Clusters.objects(WIDGETS), Clusters.objects(DEFINITION))).isEmpty();
    assertThat(
            findings(
                Clusters.objects(WIDGETS),
                Clusters.chart(RELEASE, "crds/widgets.yaml", DEFINITION),
                Clusters.objects(DEFINITION)))
        .isEmpty();
  }

  @Test
  void reports_a_definition_of_a_release_of_the_same_kustomization_once() {
    assertThat(
            findings(
                Clusters.objects(WIDGETS),
                Clusters.chart(RELEASE, "crds/widgets.yaml", DEFINITION)))
        .containsExactly(
            "a.yaml:1:1: Widget a/one: is defined by HelmRelease a/widgets, which Kustomization"
                + " flux-system/apps applies as well (1 other object too), so that neither is ever"
                + " applied to an empty cluster; move it to a Kustomization of its own with"
                + " dependsOn");
  }

  @Test
  void leaves_other_kustomizations_and_charts_to_others() {
    assertThat(
            findings(
                Clusters.objects("b.yaml", OTHER, WIDGETS),
                Clusters.chart(RELEASE, "crds/widgets.yaml", DEFINITION)))
        .isEmpty();
    assertThat(
            findings(
                Clusters.chart(RELEASE, "templates/widgets.yaml", WIDGETS),
                Clusters.chart(RELEASE, "crds/widgets.yaml", DEFINITION)))
        .isEmpty();
  }

  @Test
  void tells_kinds_of_one_name_apart_by_their_group() {
    assertThat(
            findings(
                Clusters.objects(WIDGETS.replace("example.org", "example.com")),
                Clusters.chart(RELEASE, "crds/widgets.yaml", DEFINITION)))
        .isEmpty();
  }

  @Test
  void knows_that_flux_is_there_already() {
    assertThat(
            findings(
                Clusters.objects(WIDGETS.replace("example.org", "kustomize.toolkit.fluxcd.io")),
                Clusters.chart(
                    RELEASE,
                    "crds/flux.yaml",
                    DEFINITION.replace(
                        "group: example.org", "group: kustomize.toolkit.fluxcd.io"))))
        .isEmpty();
  }

  @SafeVarargs
  private static List<String> findings(List<RenderedObject>... parts) {
    List<RenderedObject> objects = new ArrayList<>();
    for (List<RenderedObject> part : parts) {
      objects.addAll(part);
    }
    return Clusters.findings(new DefinitionReleasedBefore(), Clusters.flux(objects));
  }
}
