package dev.cofferdam.flux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.KubernetesResource;
import java.io.IOException;
import java.util.Arrays;
import java.util.ServiceLoader;
import java.util.SortedSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The model has the fields of the custom resource definitions, all of them and no others. */
class SpecConformanceTest {
  @ParameterizedTest
  @EnumSource
  void has_every_path_constraint_and_rule_of_the_definition_and_no_others(Kind kind)
      throws IOException {
    SortedSet<String> expected = CrdPaths.of(kind);
    assertThat(expected)
        .filteredOn(line -> !line.contains(" rule "))
        .as("paths of %s to compare with", kind.kind())
        .hasSize(kind.paths);
    assertThat(SpecPaths.of(kind.type)).containsExactlyElementsOf(expected);
  }

  @ParameterizedTest
  @MethodSource("dev.cofferdam.flux.Kind#ofFlux")
  void the_checked_in_list_is_that_of_the_definitions(Kind kind) throws IOException {
    assumeThat(CrdPaths.definitionsAreAtHand()).isTrue();
    if ("update".equals(System.getProperty("spec-paths"))) {
      CrdPaths.update();
    }
    assertThat(CrdPaths.checkedIn(kind))
        .as("rewrite the list with -Dspec-paths=update")
        .containsExactlyElementsOf(CrdPaths.fromDefinitions(kind));
  }

  @Test
  void every_registered_kind_is_under_test() {
    assertThat(
            ServiceLoader.load(KubernetesResource.class).stream().map(ServiceLoader.Provider::type))
        .filteredOn(
            type -> type.getPackageName().matches("dev\\.cofferdam\\.(flux|tailscale)\\..*"))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Kind.values()).map(kind -> kind.type).toList());
  }

  @Test
  void groups_versions_and_plurals_are_those_of_flux_and_tailscale() {
    assertThat(Arrays.stream(Kind.values()).map(kind -> name(kind.type)))
        .containsExactly(
            "gitrepositories.source.toolkit.fluxcd.io/v1",
            "ocirepositories.source.toolkit.fluxcd.io/v1",
            "helmrepositories.source.toolkit.fluxcd.io/v1",
            "helmcharts.source.toolkit.fluxcd.io/v1",
            "buckets.source.toolkit.fluxcd.io/v1",
            "externalartifacts.source.toolkit.fluxcd.io/v1",
            "artifactgenerators.source.extensions.fluxcd.io/v1beta1",
            "kustomizations.kustomize.toolkit.fluxcd.io/v1",
            "helmreleases.helm.toolkit.fluxcd.io/v2",
            "receivers.notification.toolkit.fluxcd.io/v1",
            "providers.notification.toolkit.fluxcd.io/v1beta3",
            "alerts.notification.toolkit.fluxcd.io/v1beta3",
            "imagerepositories.image.toolkit.fluxcd.io/v1",
            "imagepolicies.image.toolkit.fluxcd.io/v1",
            "imageupdateautomations.image.toolkit.fluxcd.io/v1",
            "connectors.tailscale.com/v1alpha1",
            "dnsconfigs.tailscale.com/v1alpha1",
            "proxyclasses.tailscale.com/v1alpha1",
            "proxygroups.tailscale.com/v1alpha1");
  }

  private static String name(Class<? extends HasMetadata> type) {
    return HasMetadata.getFullResourceName(type) + "/" + HasMetadata.getVersion(type);
  }
}
