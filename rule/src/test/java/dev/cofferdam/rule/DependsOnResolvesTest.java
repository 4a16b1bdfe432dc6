package dev.cofferdam.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DependsOnResolvesTest {

  private static final String CLUSTER =
      """
      apiVersion: kustomize.toolkit.fluxcd.io/v1
      kind: Kustomization
      metadata: {name: one, namespace: flux-system}
      spec: {dependsOn: [%s]}
      ---
      apiVersion: kustomize.toolkit.fluxcd.io/v1
      kind: Kustomization
      metadata: {name: two, namespace: flux-system}
      ---
      apiVersion: kustomize.toolkit.fluxcd.io/v1
      kind: Kustomization
      metadata: {name: far, namespace: team}
      ---
      apiVersion: helm.toolkit.fluxcd.io/v2
      kind: HelmRelease
      metadata: {name: db, namespace: flux-system}
      """;

  private static final String RELEASE =
      """
      apiVersion: helm.toolkit.fluxcd.io/v2
      kind: HelmRelease
      metadata: {name: one, namespace: flux-system}
      spec: {dependsOn: [%s]}
      ---
      apiVersion: helm.toolkit.fluxcd.io/v2
      kind: HelmRelease
      metadata: {name: db, namespace: flux-system}
      ---
      apiVersion: kustomize.toolkit.fluxcd.io/v1
      kind: Kustomization
      metadata: {name: two, namespace: flux-system}
      """;

  @Test
  void accepts_what_is_there() {
    assertThat(findings(CLUSTER.formatted("{name: two}, {name: far, namespace: team}"))).isEmpty();
    assertThat(findings(RELEASE.formatted("{name: db}"))).isEmpty();
  }

  @Test
  void reports_what_is_not_there() {
    assertThat(findings(CLUSTER.formatted("{name: two}, {name: three}")))
        .containsExactly(
            "a.yaml:1:1: Kustomization flux-system/one: spec.dependsOn[1].name names Kustomization"
                + " 'three', which nothing brings to namespace 'flux-system'; correct the name, leave"
                + " the dependency out, or except this in cofferdam.yaml if another repository"
                + " brings it");
    assertThat(findings(RELEASE.formatted("{name: d}")))
        .containsExactly(
            "a.yaml:1:1: HelmRelease flux-system/one: spec.dependsOn[0].name names HelmRelease 'd',"
                + " which nothing brings to namespace 'flux-system'; correct the name, leave the"
                + " dependency out, or except this in cofferdam.yaml if another repository brings"
                + " it");
  }

  @Test
  void says_in_which_namespace_it_is() {
    assertThat(findings(CLUSTER.formatted("{name: far}")))
        .containsExactly(
            "a.yaml:1:1: Kustomization flux-system/one: spec.dependsOn[0].name names Kustomization"
                + " 'far', which nothing brings to namespace 'flux-system', only to 'team'; set the"
                + " namespace of the dependency");
  }

  @Test
  void says_that_it_is_of_the_other_kind() {
    assertThat(findings(CLUSTER.formatted("{name: db}")))
        .containsExactly(
            "a.yaml:1:1: Kustomization flux-system/one: spec.dependsOn[0].name names HelmRelease"
                + " flux-system/db, and a Kustomization can depend on a Kustomization alone; depend"
                + " on Kustomization flux-system/apps, which applies it");
    assertThat(findings(RELEASE.formatted("{name: two}")))
        .containsExactly(
            "a.yaml:1:1: HelmRelease flux-system/one: spec.dependsOn[0].name names Kustomization"
                + " flux-system/two, and a HelmRelease can depend on a HelmRelease alone; name a"
                + " HelmRelease");
  }

  @Test
  void does_not_send_a_kustomization_to_itself() {
    assertThat(findings(CLUSTER.formatted("{name: db}").replace("name: one", "name: apps")))
        .containsExactly(
            "a.yaml:1:1: Kustomization flux-system/apps: spec.dependsOn[0].name names HelmRelease"
                + " flux-system/db, and a Kustomization can depend on a Kustomization alone; leave"
                + " it out, as it is applied by this very one");
  }

  @Test
  void exempts_the_kustomization_of_bootstrap() {
    assertThat(findings(CLUSTER.formatted("{name: flux-system}"))).isEmpty();
    assertThat(findings(RELEASE.formatted("{name: flux-system}"))).hasSize(1);
  }

  @Test
  void says_nothing_where_something_is_not_rendered() {
    var objects = Clusters.objects(RELEASE.formatted("{name: three}"));
    var rule = new DependsOnResolves();
    assertThat(Clusters.findings(rule, Clusters.flux(objects))).hasSize(1);
    assertThat(Clusters.findings(rule, Clusters.flux(objects, "Kustomization flux-system/two")))
        .isEmpty();
  }

  private static List<String> findings(String yaml) {
    return Clusters.findings(new DependsOnResolves(), Clusters.flux(yaml));
  }
}
