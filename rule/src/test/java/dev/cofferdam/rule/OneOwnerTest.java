package dev.cofferdam.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cofferdam.render.FluxName;
import dev.cofferdam.render.RenderedObject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OneOwnerTest {

  private static final FluxName OTHER = new FluxName("flux-system", "other");
  private static final String POD =
      "{apiVersion: v1, kind: Pod, metadata: {name: one, namespace: a}}\n";

  private static final String DEFINITION =
      """
      apiVersion: apiextensions.k8s.io/v1
      kind: CustomResourceDefinition
      metadata: {name: widgets.example.org}
      spec: {group: example.org, scope: %s, names: {kind: Widget}}
      """;

  @Test
  void accepts_objects_that_differ_in_namespace_name_or_kind() {
    assertThat(
            findings(
                Clusters.objects(POD),
                Clusters.objects("b.yaml", OTHER, POD.replace("namespace: a", "namespace: b")),
                Clusters.objects("b.yaml", OTHER, POD.replace("one", "two")),
                Clusters.objects("b.yaml", OTHER, POD.replace("Pod", "Service"))))
        .isEmpty();
  }

  @Test
  void reports_two_kustomizations() {
    assertThat(findings(Clusters.objects(POD), Clusters.objects("b.yaml", OTHER, POD)))
        .containsExactly(
            "a.yaml:1:1: Pod a/one: is brought by Kustomization flux-system/apps, and by"
                + " Kustomization flux-system/other as well (b.yaml:1); leave it out of one of them",
            "b.yaml:1:1: Pod a/one: is brought by Kustomization flux-system/other, and by"
                + " Kustomization flux-system/apps as well (a.yaml:1); leave it out of one of them");
  }

  @Test
  void reports_a_release_beside_a_kustomization_and_another_release() {
    assertThat(
            findings(
                Clusters.objects(POD.replace("one", "x")),
                Clusters.chart(new FluxName("a", "r"), "templates/pod.yaml", POD),
                Clusters.objects("b.yaml", OTHER, POD)))
        .containsExactly(
            "charts/demo/templates/pod.yaml:1:1: Pod a/one: is brought by HelmRelease a/r, and by"
                + " Kustomization flux-system/other as well (b.yaml:1); leave it out of one of them"
                + " (HelmRelease a/r, chart demo 1.0.0, templates/pod.yaml)",
            "b.yaml:1:1: Pod a/one: is brought by Kustomization flux-system/other, and by"
                + " HelmRelease a/r as well (templates/pod.yaml); leave it out of one of them");
    assertThat(
            findings(
                Clusters.chart(new FluxName("a", "r"), "templates/pod.yaml", POD),
                Clusters.chart(new FluxName("a", "s"), "templates/pod.yaml", POD)))
        .hasSize(2);
  }

  @Test
  void compares_chart_objects_in_the_namespace_of_their_release() {
    var release =
        """
        apiVersion: helm.toolkit.fluxcd.io/v2
        kind: HelmRelease
        metadata: {name: r, namespace: %s}
        """;
    var bare = POD.replace(", namespace: a", "");
    assertThat(
            findings(
                Clusters.objects(release.formatted("a")),
                Clusters.objects(release.formatted("b")),
                Clusters.chart(new FluxName("a", "r"), "templates/pod.yaml", bare),
                Clusters.chart(new FluxName("b", "r"), "templates/pod.yaml", bare)))
        .isEmpty();
    assertThat(
            findings(
                Clusters.objects(release.formatted("a")),
                Clusters.objects(POD),
                Clusters.chart(new FluxName("a", "r"), "templates/pod.yaml", bare)))
        .hasSize(2);
  }

  @Test
  void compares_what_lives_in_no_namespace_across_releases() {
    var release =
        """
        apiVersion: helm.toolkit.fluxcd.io/v2
        kind: HelmRelease
        metadata: {name: r, namespace: %s}
        """;
    var role =
        "{apiVersion: rbac.authorization.k8s.io/v1, kind: ClusterRole, metadata: {name: x}}\n";
    assertThat(
            findings(
                Clusters.objects(release.formatted("a")),
                Clusters.objects(release.formatted("b")),
                Clusters.chart(new FluxName("a", "r"), "templates/role.yaml", role),
                Clusters.chart(new FluxName("b", "r"), "templates/role.yaml", role)))
        .hasSize(2);
  }

  @Test
  void accepts_the_same_definition_twice_but_not_two_of_one_name() {
    var cluster = DEFINITION.formatted("Cluster");
    assertThat(findings(Clusters.objects(cluster), Clusters.objects("b.yaml", OTHER, cluster)))
        .isEmpty();
    assertThat(
            findings(
                Clusters.objects(cluster),
                Clusters.objects("b.yaml", OTHER, DEFINITION.formatted("Namespaced"))))
        .hasSize(2);
  }

  @Test
  void leaves_hooks_and_two_of_one_owner_alone() {
    var pods = Clusters.chart(new FluxName("a", "r"), "templates/pod.yaml", POD);
    var hooks =
        Clusters.chart(new FluxName("a", "s"), "templates/pod.yaml", POD).stream()
            .map(it -> new RenderedObject(it.value(), it.origin(), List.of("pre-install")))
            .toList();
    assertThat(findings(pods, pods, hooks)).isEmpty();
  }

  @SafeVarargs
  private static List<String> findings(List<RenderedObject>... parts) {
    List<RenderedObject> objects = new ArrayList<>();
    for (List<RenderedObject> part : parts) {
      objects.addAll(part);
    }
    return Clusters.findings(new OneOwner(), Clusters.flux(objects));
  }
}
