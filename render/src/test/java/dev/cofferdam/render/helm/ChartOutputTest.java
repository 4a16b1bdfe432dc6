package dev.cofferdam.render.helm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ChartOutputTest {

  @Test
  void comes_in_the_order_of_helm() {
    var output =
        ChartOutput.of(
            document("c/templates/b.yaml", "Widget", "w")
                + document("c/templates/a.yaml", "Gadget", "g")
                + document("c/templates/b.yaml", "Deployment", "d2")
                + document("c/templates/b.yaml", "Deployment", "d1")
                + document("c/templates/a.yaml", "Deployment", "d3")
                + document("c/templates/z.yaml", "Namespace", "ns"));
    assertThat(output.documents().stream().map(RenderedDocument::name))
        .containsExactly("ns", "d3", "d2", "d1", "g", "w");
    assertThat(output.documents().get(0).template()).isEqualTo("c/templates/z.yaml");
  }

  @Test
  void kinds_come_in_the_order_of_helm() {
    var kinds = new ArrayList<>(List.of("Zebra", "Job", "Ant", "Secret", "", "Namespace"));
    kinds.sort(InstallOrder.ofKinds());
    assertThat(kinds).containsExactly("Namespace", "Secret", "Job", "", "Ant", "Zebra");
  }

  @Test
  void a_list_is_what_is_in_it() {
    var output =
        ChartOutput.of(
            """
            ---
            # Source: c/templates/a.yaml
            apiVersion: v1
            kind: List
            items:
              - {kind: Service, metadata: {name: s}}
              - {kind: ConfigMapList, items: [{kind: ConfigMap, metadata: {name: m}}]}
              - {kind: Pod, metadata: {name: p, annotations: {helm.sh/hook: test}}}
            ---
            # Source: c/templates/b.yaml
            kind: WhiteList
            metadata: {name: w}
            """);
    assertThat(output.documents().stream().map(RenderedDocument::name))
        .containsExactly("m", "s", "w");
    assertThat(output.hooks().stream().map(it -> it.document().name())).containsExactly("p");
  }

  @Test
  void a_hook_has_events_a_weight_and_policies() {
    var hooks = ChartOutput.of(expected("hooks")).hooks();
    assertThat(hooks.stream().map(it -> it.document().name()))
        .containsExactly("rel-before", "rel-test", "rel-after");
    assertThat(hooks.stream().map(RenderedHook::weight)).containsExactly(-1, 0, 5);
    assertThat(hooks.get(2).events()).containsExactly("post-install", "post-upgrade");
    assertThat(hooks.get(2).deletePolicies())
        .containsExactly("before-hook-creation", "hook-succeeded");
  }

  private static String expected(String name) {
    try {
      return Files.readString(ChartCase.RESOURCES.resolve("rendered/" + name + ".yaml"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void a_hook_with_an_unknown_event_is_dropped_and_told() {
    var output =
        ChartOutput.of(
            """
            # Source: c/templates/a.yaml
            kind: Pod
            metadata: {name: p, annotations: {helm.sh/hook: "pre-install,crd-install"}}
            ---
            # Source: c/templates/a.yaml
            kind: Pod
            metadata: {name: q, annotations: {helm.sh/hook: " Test-Success ", helm.sh/hook-weight: x}}
            """);
    assertThat(output.documents()).isEmpty();
    assertThat(output.droppedHooks().stream().map(RenderedDocument::name)).containsExactly("p");
    assertThat(output.hooks().get(0).events()).containsExactly("test");
    assertThat(output.hooks().get(0).weight()).isZero();
  }

  @Test
  void what_cannot_be_applied_is_told_with_its_template() {
    var output =
        ChartOutput.of(
            """
            ---
            # Source: c/templates/a.yaml
            - 1
            ---
            # Source: c/templates/b.yaml
            metadata: {name: b}
            ---
            # Source: c/templates/c.yaml
            # only a remark
            ---
            # Source: c/templates/d.yaml
            kind: Pod
            kind: Pod
            """);
    assertThat(output.documents()).isEmpty();
    assertThat(output.faults()).hasSize(3);
    assertThat(output.faults().get(0))
        .isEqualTo("the template 'c/templates/a.yaml' gives something that is no object");
    assertThat(output.faults().get(1))
        .isEqualTo("the template 'c/templates/b.yaml' gives an object without a kind");
    assertThat(output.faults().get(2))
        .startsWith("the template 'c/templates/d.yaml' gives no valid YAML: ");
  }

  @Test
  void whatever_is_below_crds_reaches_the_cluster() {
    var crds = ChartCrds.of(ChartCase.of("crds").read(), new TreeSet<>());
    assertThat(crds.faults()).isEmpty();
    assertThat(crds.definitions().stream().map(it -> it.template() + " " + it.name()))
        .containsExactly(
            "crds/crds/more/others.yml others.example.com",
            "crds/crds/things.yaml things.example.com",
            "crds/crds/things.yaml no-definition",
            "crds/crds/things.yaml listed");
  }

  private static String document(String template, String kind, String name) {
    return Manifests.sourced(template, "kind: " + kind + "\nmetadata: {name: " + name + "}");
  }
}
