package dev.cofferdam.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cofferdam.render.FluxName;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NoNamespaceUnderTargetTest {

  private static final String NAMESPACE =
      "---\n{apiVersion: v1, kind: Namespace, metadata: {name: a}}\n";

  private static final String KUSTOMIZATION =
      """
      ---
      apiVersion: kustomize.toolkit.fluxcd.io/v1
      kind: Kustomization
      metadata: {name: %s, namespace: flux-system}
      spec: {targetNamespace: a}
      """;

  @Test
  void accepts_a_namespace_of_another_kustomization_or_of_a_chart() {
    assertThat(findings(NAMESPACE + KUSTOMIZATION.formatted("other"))).isEmpty();
    var objects = new ArrayList<>(Clusters.objects(KUSTOMIZATION.formatted("apps")));
    objects.addAll(Clusters.chart(new FluxName("a", "a"), "templates/ns.yaml", NAMESPACE));
    assertThat(Clusters.findings(new NoNamespaceUnderTarget(), Clusters.flux(objects))).isEmpty();
  }

  @Test
  void accepts_a_namespace_without_a_target() {
    assertThat(
            findings(
                NAMESPACE + KUSTOMIZATION.formatted("apps").replace("{targetNamespace: a}", "{}")))
        .isEmpty();
  }

  @Test
  void reports_a_namespace_that_is_renamed() {
    assertThat(findings(NAMESPACE + KUSTOMIZATION.formatted("apps")))
        .containsExactly(
            "a.yaml:2:1: Namespace a: metadata.name is 'a' whatever its file says, as"
                + " spec.targetNamespace of Kustomization flux-system/apps renames every Namespace;"
                + " apply it by a Kustomization without targetNamespace");
  }

  private static List<String> findings(String yaml) {
    return Clusters.findings(new NoNamespaceUnderTarget(), Clusters.flux(yaml));
  }
}
