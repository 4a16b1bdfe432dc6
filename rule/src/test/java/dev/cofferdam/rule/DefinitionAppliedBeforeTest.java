package dev.cofferdam.rule;

import static dev.cofferdam.rule.DefinitionReleasedBeforeTest.DEFINITION;
import static dev.cofferdam.rule.DefinitionReleasedBeforeTest.WIDGETS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cofferdam.render.FluxName;
import dev.cofferdam.render.RenderedObject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DefinitionAppliedBeforeTest {

  private static final FluxName RELEASE = new FluxName("a", "widgets");

  @Test
  void accepts_a_dependency_through_others() {
    assertThat(
            findings(
                definedBy("crds"),
                appliedBy("user", WIDGETS),
                kustomization("root", "user", "[{name: middle, namespace: flux-system}]"),
                kustomization("root", "middle", "[{name: crds}]"),
                kustomization("root", "crds", "[]")))
        .isEmpty();
  }

  @Test
  void reports_a_missing_dependency_once() {
    assertThat(
            findings(
                definedBy("crds"),
                appliedBy("user", WIDGETS),
                kustomization("root", "user", "[{name: crds, namespace: elsewhere}]"),
                kustomization("root", "crds", "[]")))
        .containsExactly(
            "user.yaml:1:1: Widget a/one: is defined by Kustomization flux-system/crds, on which its"
                + " own, flux-system/user, does not depend (1 other object too); add it to"
                + " spec.dependsOn");
  }

  @Test
  void names_the_release_of_the_other() {
    assertThat(
            findings(
                Clusters.chart(RELEASE, "crds/widgets.yaml", DEFINITION),
                appliedBy("user", WIDGETS.split("---", 2)[0]),
                kustomization("apps", "user", "[]")))
        .containsExactly(
            "user.yaml:1:1: Widget a/one: is defined by Kustomization flux-system/apps (HelmRelease"
                + " a/widgets), on which its own, flux-system/user, does not depend; add it to"
                + " spec.dependsOn");
  }

  @Test
  void accepts_a_definition_that_the_parent_applies_directly() {
    assertThat(
            findings(
                definedBy("root"), appliedBy("user", WIDGETS), kustomization("root", "user", "[]")))
        .isEmpty();
  }

  @Test
  void accepts_what_the_parent_depends_on() {
    assertThat(
            findings(
                definedBy("crds"),
                appliedBy("user", WIDGETS),
                kustomization("parent", "user", "[]"),
                kustomization("root", "parent", "[{name: crds}]"),
                kustomization("root", "crds", "[]")))
        .isEmpty();
  }

  @Test
  void looks_for_a_dependency_in_the_namespace_of_the_kustomization() {
    var user =
        """
        apiVersion: kustomize.toolkit.fluxcd.io/v1
        kind: Kustomization
        metadata: {name: user, namespace: team}
        spec: {dependsOn: [{name: crds}]}
        """;
    var widgets = Clusters.objects("user.yaml", new FluxName("team", "user"), WIDGETS);
    var ours = Clusters.objects("crds.yaml", new FluxName("team", "crds"), DEFINITION);
    assertThat(findings(ours, widgets, appliedBy("root", user))).isEmpty();
    assertThat(findings(definedBy("crds"), widgets, appliedBy("root", user))).hasSize(1);
  }

  @Test
  void bears_dependencies_in_a_circle() {
    assertThat(
            findings(
                definedBy("crds"),
                appliedBy("user", WIDGETS),
                kustomization("user", "user", "[{name: other}]"),
                kustomization("other", "other", "[{name: user}]")))
        .hasSize(1);
  }

  @Test
  void leaves_definitions_that_nobody_brings_alone() {
    assertThat(findings(appliedBy("user", WIDGETS), kustomization("root", "user", "[]"))).isEmpty();
  }

  private static List<RenderedObject> definedBy(String kustomization) {
    return appliedBy(kustomization, DEFINITION);
  }

  private static List<RenderedObject> appliedBy(String kustomization, String yaml) {
    return Clusters.objects(
        kustomization + ".yaml", new FluxName("flux-system", kustomization), yaml);
  }

  private static List<RenderedObject> kustomization(String by, String name, String dependsOn) {
    return appliedBy(
        by,
        """
        apiVersion: kustomize.toolkit.fluxcd.io/v1
        kind: Kustomization
        metadata: {name: %s, namespace: flux-system}
        spec: {dependsOn: %s}
        """
            .formatted(name, dependsOn));
  }

  @SafeVarargs
  private static List<String> findings(List<RenderedObject>... parts) {
    List<RenderedObject> objects = new ArrayList<>();
    for (List<RenderedObject> part : parts) {
      objects.addAll(part);
    }
    return Clusters.findings(new DefinitionAppliedBefore(), Clusters.flux(objects));
  }
}
