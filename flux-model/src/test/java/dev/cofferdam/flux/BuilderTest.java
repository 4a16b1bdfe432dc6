package dev.cofferdam.flux;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cofferdam.flux.helm.v2.ChartSourceKind;
import dev.cofferdam.flux.helm.v2.HelmRelease;
import dev.cofferdam.flux.helm.v2.HelmReleaseBuilder;
import dev.cofferdam.flux.helm.v2.Install;
import dev.cofferdam.flux.helm.v2.InstallBuilder;
import dev.cofferdam.flux.kustomize.v1.Kustomization;
import dev.cofferdam.flux.kustomize.v1.KustomizationBuilder;
import dev.cofferdam.flux.kustomize.v1.SourceKind;
import dev.cofferdam.flux.meta.LocalObjectReferenceBuilder;
import dev.cofferdam.flux.source.v1.GitRepository;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.KubernetesListBuilder;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class BuilderTest {
  @Test
  void builds_a_release_with_nested_builders() {
    assertThat(Yaml.write(release()))
        .isEqualTo(
            """
            apiVersion: helm.toolkit.fluxcd.io/v2
            kind: HelmRelease
            metadata:
              name: coder
              namespace: flux-system
            spec:
              interval: 10m
              chart:
                spec:
                  chart: third_party/coder
                  sourceRef:
                    kind: GitRepository
                    name: platform
              releaseName: coder
              dependsOn:
              - name: database
              install:
                createNamespace: true
              values:
                coder:
                  env: []
            """);
  }

  @Test
  void builds_a_kustomization_with_nested_builders() {
    assertThat(Yaml.write(kustomization()))
        .isEqualTo(
            """
            apiVersion: kustomize.toolkit.fluxcd.io/v1
            kind: Kustomization
            metadata:
              name: apps
            spec:
              interval: 1h
              path: ./apps
              prune: true
              wait: true
              sourceRef:
                kind: GitRepository
                name: platform
            """);
  }

  @Test
  void a_builder_leaves_the_object_it_starts_from_as_it_is() {
    HelmRelease before = release();
    HelmRelease after = before.toBuilder().editSpec().withInterval("1h").endSpec().build();
    assertThat(after.getSpec().interval()).isEqualTo("1h");
    assertThat(after.edit().editSpec().withInterval("10m").endSpec().build()).isEqualTo(before);
    assertThat(before).isEqualTo(release());
  }

  @Test
  void visitors_of_fabric8_reach_the_metadata_of_every_kind() {
    KubernetesListBuilder list = everyKind();
    list.accept(ObjectMetaBuilder.class, metadata -> metadata.addToLabels("team", "platform"));
    assertThat(list.build().getItems())
        .hasSizeGreaterThan(Kind.values().length)
        .allSatisfy(
            item -> assertThat(item.getMetadata().getLabels()).containsEntry("team", "platform"));
  }

  @Test
  void visitors_of_fabric8_reach_nested_types_of_every_kind() {
    KubernetesListBuilder list = everyKind();
    list.accept(LocalObjectReferenceBuilder.class, reference -> reference.withName("changed"));
    list.accept(InstallBuilder.class, install -> install.withTimeout("1s"));
    List<HasMetadata> items = list.build().getItems();
    assertThat(items)
        .filteredOn(item -> Yaml.write(item).contains("name: changed\n"))
        .hasAtLeastOneElementOfType(GitRepository.class)
        .hasAtLeastOneElementOfType(Kustomization.class)
        .hasAtLeastOneElementOfType(HelmRelease.class);
    assertThat(items)
        .filteredOn(HelmRelease.class::isInstance)
        .extracting(item -> ((HelmRelease) item).getSpec().install())
        .filteredOn(Objects::nonNull)
        .extracting(Install::timeout)
        .containsExactly("1s");
  }

  private static KubernetesListBuilder everyKind() {
    return new KubernetesListBuilder()
        .addToItems(Example.all().map(Example::object).toArray(HasMetadata[]::new));
  }

  private static HelmRelease release() {
    return new HelmReleaseBuilder()
        .withNewMetadata()
        .withName("coder")
        .withNamespace("flux-system")
        .endMetadata()
        .withNewSpec()
        .withInterval("10m")
        .withNewChart()
        .withNewSpec()
        .withChart("third_party/coder")
        .withNewSourceRef()
        .withKind(ChartSourceKind.GIT_REPOSITORY)
        .withName("platform")
        .endSourceRef()
        .endSpec()
        .endChart()
        .withReleaseName("coder")
        .addNewDependsOn()
        .withName("database")
        .endDependsOn()
        .withNewInstall()
        .withCreateNamespace()
        .endInstall()
        .addToValues("coder", Map.of("env", List.of()))
        .endSpec()
        .build();
  }

  private static Kustomization kustomization() {
    return new KustomizationBuilder()
        .withNewMetadata()
        .withName("apps")
        .endMetadata()
        .withNewSpec()
        .withInterval("1h")
        .withPath("./apps")
        .withPrune(true)
        .withWaitForAll(true)
        .withNewSourceRef()
        .withKind(SourceKind.GIT_REPOSITORY)
        .withName("platform")
        .endSourceRef()
        .endSpec()
        .build();
  }
}
