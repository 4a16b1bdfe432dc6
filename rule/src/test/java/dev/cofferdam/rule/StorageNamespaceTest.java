package dev.cofferdam.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StorageNamespaceTest {

  private static final String OBJECT =
      """
      apiVersion: helm.toolkit.fluxcd.io/v2
      kind: HelmRelease
      metadata: {name: one, namespace: flux-system}
      spec: {%s}
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "chart: {}",
        "targetNamespace: flux-system",
        "targetNamespace: coder, storageNamespace: coder",
        "storageNamespace: flux-system"
      })
  void accepts_one_namespace_for_both(String spec) {
    assertThat(findings(spec)).isEmpty();
  }

  @Test
  void reports_the_default() {
    assertThat(findings("targetNamespace: coder"))
        .containsExactly(
            "a.yaml:1:1: HelmRelease flux-system/one: spec.storageNamespace is"
                + " 'flux-system', and the objects go to 'coder', where 'helm list' does not show"
                + " the release; set it to 'coder'");
  }

  @Test
  void reports_another_that_is_set() {
    assertThat(findings("storageNamespace: a"))
        .containsExactly(
            "a.yaml:1:1: HelmRelease flux-system/one: spec.storageNamespace is 'a', and the"
                + " objects go to 'flux-system', where 'helm list' does not show the release; set"
                + " it to 'flux-system'");
  }

  private static List<String> findings(String spec) {
    return Clusters.findings(new StorageNamespace(), Clusters.of(OBJECT.formatted(spec)));
  }
}
