package dev.cofferdam.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cofferdam.render.Cluster;
import dev.cofferdam.render.RepositoryFacts;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamespaceDeclaredTest {

  private static final String PODS =
      """
      ---
      apiVersion: v1
      kind: Pod
      metadata: {name: one, namespace: apps}
      ---
      apiVersion: v1
      kind: Pod
      metadata: {name: two, namespace: apps}
      """;

  private static final String RELEASE =
      """
      ---
      apiVersion: helm.toolkit.fluxcd.io/v2
      kind: HelmRelease
      metadata: {name: web, namespace: flux-system}
      spec: {%s}
      """;

  private static final String KUSTOMIZATION =
      """
      ---
      apiVersion: kustomize.toolkit.fluxcd.io/v1
      kind: Kustomization
      metadata: {name: apps, namespace: flux-system}
      """;

  @Test
  void accepts_a_namespace_that_is_declared() {
    assertThat(findings(PODS + "---\n{apiVersion: v1, kind: Namespace, metadata: {name: apps}}\n"))
        .isEmpty();
  }

  @Test
  void reports_a_namespace_once() {
    assertThat(findings(PODS))
        .containsExactly(
            "a.yaml:2:1: Pod apps/one: metadata.namespace is 'apps', and nothing makes that"
                + " namespace (1 other goes there); add the Namespace, or correct the name");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"default", "kube-system", "kube-public", "kube-node-lease", "flux-system"})
  void knows_those_of_every_cluster(String namespace) {
    assertThat(findings(PODS.replace("namespace: apps", "namespace: " + namespace))).isEmpty();
  }

  @Test
  void knows_what_a_release_creates() {
    var creating = RELEASE.formatted("targetNamespace: apps, install: {createNamespace: true}");
    assertThat(findings(PODS + creating)).isEmpty();
    assertThat(findings(PODS + creating.replace("true", "false"))).hasSize(1);
  }

  @Test
  void asks_for_the_namespace_of_a_release_that_nobody_rendered() {
    var cluster =
        Clusters.flux(
            Clusters.objects(RELEASE.formatted("targetNamespace: apps")),
            "HelmRelease flux-system/web");
    assertThat(Clusters.findings(new NamespaceDeclared(), cluster))
        .containsExactly(
            "a.yaml:2:1: HelmRelease flux-system/web: spec.targetNamespace is 'apps', and nothing"
                + " makes that namespace; add the Namespace, or correct the name");
  }

  @Test
  void a_release_cannot_create_the_namespace_that_it_is_in() {
    assertThat(
            findings(
                RELEASE
                    .formatted("install: {createNamespace: true}")
                    .replace("namespace: flux-system", "namespace: apps")))
        .containsExactly(
            "a.yaml:2:1: HelmRelease apps/web: metadata.namespace is 'apps', and nothing makes that"
                + " namespace; add the Namespace, or correct the name");
  }

  @Test
  void leaves_namespaces_to_a_kustomization_that_is_not_rendered() {
    var objects = Clusters.objects(PODS + KUSTOMIZATION);
    assertThat(
            Clusters.findings(
                new NamespaceDeclared(), Clusters.flux(objects, "Kustomization flux-system/apps")))
        .isEmpty();
    assertThat(Clusters.findings(new NamespaceDeclared(), Clusters.flux(objects))).hasSize(1);
    var targeted =
        Clusters.objects(PODS + KUSTOMIZATION + "spec: {targetNamespace: flux-system}\n");
    assertThat(
            Clusters.findings(
                new NamespaceDeclared(), Clusters.flux(targeted, "Kustomization flux-system/apps")))
        .isEmpty();
  }

  @Test
  void knows_a_namespace_that_is_applied_by_hand() {
    var unlisted = Clusters.objects("{apiVersion: v1, kind: Namespace, metadata: {name: apps}}\n");
    assertThat(
            Clusters.findings(
                new NamespaceDeclared(),
                Clusters.flux(Clusters.objects(PODS + KUSTOMIZATION), unlisted)))
        .isEmpty();
  }

  @Test
  void knows_where_somebody_applies_the_roots() {
    var roots = Clusters.objects(KUSTOMIZATION.replace("flux-system", "apps"));
    var cluster =
        new Cluster(
            Clusters.objects(PODS), List.of(), roots, List.of(), List.of(), RepositoryFacts.none());
    assertThat(Clusters.findings(new NamespaceDeclared(), cluster)).isEmpty();
  }

  @Test
  void asks_only_for_kinds_that_are_known_to_live_in_namespaces() {
    var widget =
        "---\n{apiVersion: example.org/v1, kind: Widget, metadata: {name: w, namespace: apps}}\n";
    var definition =
        """
        ---
        apiVersion: apiextensions.k8s.io/v1
        kind: CustomResourceDefinition
        metadata: {name: widgets.example.org}
        spec: {group: example.org, scope: %s, names: {kind: Widget}}
        """;
    assertThat(findings(widget)).isEmpty();
    assertThat(findings(widget + definition.formatted("Cluster"))).isEmpty();
    assertThat(findings(widget + definition.formatted("Namespaced"))).hasSize(1);
    assertThat(
            findings(
                """
                apiVersion: rbac.authorization.k8s.io/v1
                kind: ClusterRole
                metadata: {name: w, namespace: apps}
                """))
        .isEmpty();
  }

  private static List<String> findings(String yaml) {
    return Clusters.findings(new NamespaceDeclared(), Clusters.flux(yaml));
  }
}
