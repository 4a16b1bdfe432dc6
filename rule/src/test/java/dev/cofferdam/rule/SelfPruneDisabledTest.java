package dev.cofferdam.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cofferdam.render.FluxName;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SelfPruneDisabledTest {

  private static final String OBJECT =
      """
      apiVersion: kustomize.toolkit.fluxcd.io/v1
      kind: Kustomization
      metadata: {name: apps, namespace: flux-system}
      spec: {%s}
      """;

  @ParameterizedTest
  @ValueSource(strings = {"prune: false", "path: apps"})
  void accepts_what_does_not_prune(String spec) {
    assertThat(findings(spec)).isEmpty();
  }

  @Test
  void reports_one_that_may_delete_itself() {
    assertThat(findings("prune: true"))
        .containsExactly(
            "a.yaml:1:1: Kustomization flux-system/apps: spec.prune is true, and it applies"
                + " itself, so that Flux deletes it and all that it applied once it is no longer"
                + " listed; annotate it with 'kustomize.toolkit.fluxcd.io/prune: disabled'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "annotations: {kustomize.toolkit.fluxcd.io/prune: disabled}",
        "annotations: {kustomize.toolkit.fluxcd.io/prune: Disabled}",
        "labels: {kustomize.toolkit.fluxcd.io/prune: disabled}"
      })
  void accepts_one_that_is_exempt(String metadata) {
    assertThat(annotated(metadata)).isEmpty();
  }

  @Test
  void takes_no_other_annotation_for_it() {
    assertThat(annotated("annotations: {kustomize.toolkit.fluxcd.io/prune: enabled}")).hasSize(1);
    assertThat(annotated("annotations: {kustomize.toolkit.fluxcd.io/ssa: disabled}")).hasSize(1);
  }

  @Test
  void leaves_those_alone_that_another_applies() {
    var other = OBJECT.formatted("prune: true").replace("name: apps", "name: other");
    assertThat(Clusters.findings(new SelfPruneDisabled(), Clusters.of(other))).isEmpty();
    var namesake = OBJECT.formatted("prune: true").replace("flux-system", "team");
    assertThat(Clusters.findings(new SelfPruneDisabled(), Clusters.of(namesake))).isEmpty();
  }

  @Test
  void leaves_alone_what_bootstrap_writes() {
    var name = new FluxName("flux-system", "flux-system");
    var own = OBJECT.formatted("prune: true").replace("name: apps", "name: flux-system");
    var cluster = Clusters.of(Clusters.objects("gotk-sync.yaml", name, own));
    assertThat(Clusters.findings(new SelfPruneDisabled(), cluster)).isEmpty();
  }

  private static List<String> annotated(String metadata) {
    var yaml = OBJECT.formatted("prune: true").replace("name: apps", "name: apps, " + metadata);
    return Clusters.findings(new SelfPruneDisabled(), Clusters.of(yaml));
  }

  private static List<String> findings(String spec) {
    return Clusters.findings(new SelfPruneDisabled(), Clusters.of(OBJECT.formatted(spec)));
  }
}
