package dev.cofferdam.kustomize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cofferdam.flux.Yaml;
import dev.cofferdam.kustomize.v1alpha1.Component;
import dev.cofferdam.kustomize.v1alpha1.ComponentBuilder;
import dev.cofferdam.kustomize.v1beta1.BuildMetadata;
import dev.cofferdam.kustomize.v1beta1.ImageBuilder;
import dev.cofferdam.kustomize.v1beta1.Kustomization;
import dev.cofferdam.kustomize.v1beta1.KustomizationBuilder;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.KubernetesListBuilder;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.JacksonException;

class KustomizationTest {
  private static final String OF_KUSTOMIZE = "kustomize.config.k8s.io/v1beta1";
  private static final String OF_FLUX = "kustomize.toolkit.fluxcd.io/v1";

  @Test
  void builds_a_kustomization_with_nested_builders() {
    assertThat(Yaml.write(kustomization()))
        .isEqualTo(
            """
            apiVersion: kustomize.config.k8s.io/v1beta1
            kind: Kustomization
            namespace: coder
            resources:
            - deployment.yaml
            images:
            - name: nginx
              newTag: "1.29"
            patches:
            - target:
                kind: Deployment
              path: patch.yaml
            configMapGenerator:
            - name: settings
              literals:
              - region=eu
            openapi:
              path: schema.json
            buildMetadata:
            - originAnnotations
            """);
  }

  @Test
  void builds_a_component() {
    assertThat(Yaml.write(new ComponentBuilder().addToResources("monitor.yaml").build()))
        .isEqualTo(
            """
            apiVersion: kustomize.config.k8s.io/v1alpha1
            kind: Component
            resources:
            - monitor.yaml
            """);
  }

  @Test
  void a_builder_leaves_the_object_it_starts_from_as_it_is() {
    Kustomization before = kustomization();
    Kustomization after = before.toBuilder().addToResources("ingress.yaml").build();
    assertThat(after.getResources()).containsExactly("deployment.yaml", "ingress.yaml");
    assertThat(before).isEqualTo(kustomization());
  }

  @Test
  void fabric8_tells_it_from_the_kustomization_of_flux() {
    String text = "apiVersion: %s\nkind: Kustomization\nmetadata:\n  name: apps\n";
    assertThat(Yaml.read(text.formatted(OF_KUSTOMIZE), HasMetadata.class))
        .isExactlyInstanceOf(Kustomization.class);
    assertThat(Yaml.read(text.formatted(OF_FLUX), HasMetadata.class))
        .isExactlyInstanceOf(dev.cofferdam.flux.kustomize.v1.Kustomization.class);
  }

  @Test
  void visitors_of_fabric8_reach_metadata_and_nested_types() {
    var list =
        new KubernetesListBuilder()
            .addToItems(
                kustomization().edit().withNewMetadata().endMetadata().build(),
                new ComponentBuilder().addNewImage().withName("nginx").endImage().build());
    list.accept(ObjectMetaBuilder.class, metadata -> metadata.withName("visited"));
    list.accept(ImageBuilder.class, image -> image.withNewTag("2"));
    List<HasMetadata> items = list.build().getItems();
    assertThat(items.get(0).getMetadata().getName()).isEqualTo("visited");
    assertThat(((Kustomization) items.get(0)).getImages().get(0).newTag()).isEqualTo("2");
    assertThat(((Component) items.get(1)).getImages().get(0).newTag()).isEqualTo("2");
  }

  @Test
  void reads_a_field_without_a_value_as_empty() {
    Kustomization read = Yaml.read("resources:\ncommonLabels:\n", Kustomization.class);
    assertThat(read).isEqualTo(new Kustomization());
  }

  @Test
  void refuses_a_value_that_the_enum_does_not_have() {
    assertThatThrownBy(() -> Yaml.read("buildMetadata: [all]", Kustomization.class))
        .isInstanceOf(JacksonException.class)
        .hasMessageContaining("\"all\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          configMapGenerator: [{}] | configMapGenerator[0].name is missing; set it
          secretGenerator: [{}] | secretGenerator[0].name is missing; set it
          helmCharts: [{}] | helmCharts[0].name is missing; set it
          labels: [{fields: [{}]}] | labels[0].fields[0].path is missing; set it
          replicas: [{count: 2}] | replicas[0].name is missing; set it
          vars: [{name: A}] | vars[0].objref is missing; set it
          sortOptions: {} | sortOptions.order is missing; set it
          sortOptions: {order: fifo, legacySortOptions: {}} | sortOptions has legacySortOptions, which are for the order legacy; leave them out
          openapi: {path: a, version: b} | openapi has both path and version; leave one of them out
          patches: [{}] | patches[0] needs either path or patch; set one of them and leave the other out
          patches: [{path: a, patch: b}] | patches[0] needs either path or patch; set one of them and leave the other out
          patchesJson6902: [{path: a}] | patchesJson6902[0].target is missing; set it
          patchesJson6902: [{target: {name: a}}] | patchesJson6902[0] needs either path or patch; set one of them and leave the other out
          patchesJson6902: [{target: {}, path: a}] | patchesJson6902[0] has a target without a name, which only patches may have; name the object or use patches
          replacements: [{path: a, source: {}}] | replacements[0] has a path beside a source or targets; leave out either the path or the others
          replacements: [{source: {}}] | replacements[0] needs either source or sourceValue, and a target; or the path of a file that has them
          replacements: [{source: {}, sourceValue: a, targets: [{select: {}}]}] | replacements[0] needs either source or sourceValue, and a target; or the path of a file that has them
          replacements: [{source: {}, targets: [{}]}] | replacements[0].targets[0].select is missing; set it
          """)
  void refuses_what_kustomize_refuses(String yaml, String problem) {
    var kustomization = Yaml.read(yaml, Kustomization.class).edit();
    var component = Yaml.read(yaml, Component.class).edit();
    assertThatThrownBy(kustomization::build).hasMessage("Kustomization: " + problem);
    assertThatThrownBy(component::build).hasMessage("Component: " + problem);
  }

  @Test
  void a_refusal_names_the_kind_alone_if_the_file_has_no_name() {
    var text = "metadata: {annotations: {a: b}}\nreplicas: [{}]";
    assertThatThrownBy(Yaml.read(text, Kustomization.class).edit()::build)
        .hasMessage("Kustomization: replicas[0].name is missing; set it");
  }

  private static Kustomization kustomization() {
    return new KustomizationBuilder()
        .withNamespace("coder")
        .addToResources("deployment.yaml")
        .addNewImage()
        .withName("nginx")
        .withNewTag("1.29")
        .endImage()
        .addNewPatch()
        .withNewTarget()
        .withKind("Deployment")
        .endTarget()
        .withPath("patch.yaml")
        .endPatch()
        .addNewConfigMapGenerator()
        .withName("settings")
        .addToLiterals("region=eu")
        .endConfigMapGenerator()
        .withNewOpenapi()
        .withPath("schema.json")
        .endOpenapi()
        .addToBuildMetadata(BuildMetadata.ORIGIN_ANNOTATIONS)
        .build();
  }
}
