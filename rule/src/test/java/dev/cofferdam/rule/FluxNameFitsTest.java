package dev.cofferdam.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FluxNameFitsTest {

  @Test
  void accepts_63_characters() {
    assertThat(findings("helm.toolkit.fluxcd.io/v2", "HelmRelease", 63)).isEmpty();
    assertThat(findings("kustomize.toolkit.fluxcd.io/v1", "Kustomization", 63)).isEmpty();
  }

  @Test
  void reports_one_more_of_both_kinds() {
    assertThat(findings("helm.toolkit.fluxcd.io/v2", "HelmRelease", 64))
        .containsExactly(
            "a.yaml:1:1: HelmRelease a/%s: metadata.name has 64 characters, and Flux makes a label"
                    .formatted("n".repeat(64))
                + " of it, which takes 63; shorten it");
    assertThat(findings("kustomize.toolkit.fluxcd.io/v1", "Kustomization", 64)).hasSize(1);
  }

  @Test
  void leaves_other_kinds_alone() {
    assertThat(findings("source.toolkit.fluxcd.io/v1", "GitRepository", 64)).isEmpty();
    assertThat(findings("kustomize.config.k8s.io/v1beta1", "Kustomization", 64)).isEmpty();
  }

  private static List<String> findings(String apiVersion, String kind, int length) {
    var yaml =
        "{apiVersion: %s, kind: %s, metadata: {name: %s, namespace: a}}"
            .formatted(apiVersion, kind, "n".repeat(length));
    return Clusters.findings(new FluxNameFits(), Clusters.of(yaml));
  }
}
