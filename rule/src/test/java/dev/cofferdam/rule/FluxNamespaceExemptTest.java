package dev.cofferdam.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cofferdam.render.FluxName;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FluxNamespaceExemptTest {

  private static final String APPS =
      """
      apiVersion: kustomize.toolkit.fluxcd.io/v1
      kind: Kustomization
      metadata: {name: apps, namespace: flux-system}
      spec: {prune: true}
      """;

  private static final String NAMESPACE =
      """
      apiVersion: v1
      kind: Namespace
      metadata: {name: %s}
      """;

  @Test
  void reports_the_namespace_that_the_kustomization_lives_in() {
    assertThat(findings("n.yaml", APPS, "flux-system"))
        .containsExactly(
            "n.yaml:1:1: Namespace flux-system: metadata.annotations let Kustomization"
                + " flux-system/apps prune the namespace that it lives in; add"
                + " 'kustomize.toolkit.fluxcd.io/prune: disabled'");
  }

  @Test
  void accepts_other_namespaces_and_what_is_not_pruned() {
    assertThat(findings("n.yaml", APPS, "coder")).isEmpty();
    assertThat(findings("n.yaml", APPS.replace("true", "false"), "flux-system")).isEmpty();
    assertThat(findings("n.yaml", APPS.replace(": apps", ": other"), "flux-system")).isEmpty();
  }

  @Test
  void accepts_what_bootstrap_writes() {
    assertThat(findings("flux-system/gotk-components.yaml", APPS, "flux-system")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"annotations, disabled, 0", "labels, Disabled, 0", "annotations, enabled, 1"})
  void looks_at_annotations_and_labels(String field, String value, int expected) {
    var metadata =
        "flux-system, %s: {kustomize.toolkit.fluxcd.io/prune: %s}".formatted(field, value);
    assertThat(findings("n.yaml", APPS, metadata)).hasSize(expected);
  }

  private static List<String> findings(String file, String kustomization, String namespace) {
    var objects = new ArrayList<>(Clusters.objects(kustomization));
    var by = new FluxName("flux-system", "apps");
    objects.addAll(Clusters.objects(file, by, NAMESPACE.formatted(namespace)));
    return Clusters.findings(new FluxNamespaceExempt(), Clusters.of(objects));
  }
}
