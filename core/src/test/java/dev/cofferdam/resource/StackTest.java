package dev.cofferdam.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cofferdam.constraint.FluxVersion;
import dev.cofferdam.construct.Construct;
import dev.cofferdam.flux.helm.v2.ChartRefKind;
import dev.cofferdam.flux.helm.v2.HelmRelease;
import dev.cofferdam.flux.helm.v2.HelmReleaseBuilder;
import dev.cofferdam.flux.helm.v2.HelmReleaseSpecBuilder;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.GenericKubernetesResourceBuilder;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StackTest {

  private final Stack stack = new Stack("prod");

  @Test
  void is_kept_in_apps_under_its_name() {
    assertThat(stack.name()).isEqualTo("prod");
    assertThat(stack.directory()).hasToString("apps/prod");
    assertThat(new Stack("prod", StackProps.in("clusters/a")).directory())
        .hasToString("clusters/a");
  }

  @Test
  void lists_its_objects_in_order_of_definition() {
    new KubeObject(stack, "second", configMap("a", "b"));
    new KubeObject(stack, "first", configMap("a", "a"));

    assertThat(stack.manifests())
        .extracting(manifest -> manifest.origin() + " is " + manifest.identity())
        .containsExactly("prod/second is ConfigMap a/b", "prod/first is ConfigMap a/a");
  }

  @Test
  void refuses_what_its_flux_does_not_have_yet() {
    var older = new Stack("prod", StackProps.in("a").forFlux(FluxVersion.parse("2.6")));
    new KubeObject(older, "release", release("coder"));
    new KubeObject(older, "other", release("other"));

    assertThatThrownBy(older::manifests)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            """
            'prod/release' defines what its API refuses: HelmRelease flux-system/coder: \
            spec.commonMetadata came with Flux 2.7, and the target is 2.6; leave it out or raise \
            the target
            'prod/other' defines what its API refuses: HelmRelease flux-system/other: \
            spec.commonMetadata came with Flux 2.7, and the target is 2.6; leave it out or raise \
            the target""");
    var newer = new Stack("prod", StackProps.in("a").forFlux(FluxVersion.parse("2.7")));
    new KubeObject(newer, "release", release("coder"));
    assertThat(newer.manifests()).hasSize(1);
  }

  @Test
  void refuses_what_no_builder_would_have_built() {
    var release = new HelmRelease();
    release.setMetadata(new ObjectMetaBuilder().withName("coder").build());
    release.setSpec(new HelmReleaseSpecBuilder().withInterval("1d").build());
    new KubeObject(stack, "release", release);

    assertThatThrownBy(stack::manifests)
        .hasMessage(
            """
            'prod/release' defines what its API refuses: HelmRelease coder breaks 2 constraints:
              spec.interval must be a duration in ms, s, m or h, got '1d'; write '24h'
              spec needs either chart or chartRef; set one of them and leave the other out""");
  }

  private static HelmRelease release(String name) {
    return new HelmReleaseBuilder()
        .withNewMetadata()
        .withName(name)
        .withNamespace("flux-system")
        .endMetadata()
        .withNewSpec()
        .withInterval("10m")
        .withNewChartRef()
        .withKind(ChartRefKind.OCI_REPOSITORY)
        .withName(name)
        .endChartRef()
        .withNewCommonMetadata()
        .addToLabels("team", "platform")
        .endCommonMetadata()
        .endSpec()
        .build();
  }

  @Test
  void names_files_after_kind_and_name() {
    new KubeObject(stack, "map", configMap("a", "system:node.x"));
    new KubeObject(stack, "named", configMap("a", "b"), Placement.listed().inFile("other.yaml"));

    assertThat(stack.manifests())
        .extracting(Manifest::fileName)
        .containsExactly("configmap-system-node.x.yaml", "other.yaml");
  }

  @Test
  void rejects_two_objects_with_one_identity() {
    new KubeObject(stack, "one", configMap("a", "b"));

    assertThatThrownBy(() -> new KubeObject(stack, "two", configMap("a", "b")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "ConfigMap a/b is defined twice, at 'prod/one' and at 'prod/two'; rename one of the two or drop it");
  }

  @Test
  void takes_two_versions_of_one_object_for_one() {
    new KubeObject(stack, "one", generic("example.com/v1"));

    assertThatThrownBy(() -> new KubeObject(stack, "two", generic("example.com/v2")))
        .hasMessageStartingWith("Thing x is defined twice");
  }

  @Test
  void takes_one_kind_of_two_groups_for_two() {
    new KubeObject(stack, "one", generic("example.com/v1"));
    new KubeObject(
        stack, "two", generic("example.org/v1"), Placement.listed().inFile("thing-two.yaml"));

    assertThat(stack.manifests()).hasSize(2);
  }

  @Test
  void rejects_two_objects_in_one_file() {
    new KubeObject(stack, "one", configMap("a", "x"));

    assertThatThrownBy(() -> new KubeObject(stack, "two", configMap("b", "x")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "ConfigMap a/x and ConfigMap b/x would both be written to 'configmap-x.yaml'; give one of them another file with 'inFile'");
  }

  @Test
  void rejects_an_object_without_a_name() {
    assertThatThrownBy(() -> new KubeObject(stack, "one", new NamespaceBuilder().build()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Namespace 'prod/one' has no name; set metadata.name (generateName is not for Git)");
    assertThatThrownBy(() -> new KubeObject(stack, "two", generic("")))
        .hasMessage("'prod/two' is an object without apiVersion or kind; give it both");
  }

  @Test
  void rejects_an_object_outside_a_stack() {
    var root = new Construct("other") {
          // a root that is no stack
        };

    assertThatThrownBy(() -> new KubeObject(root, "one", configMap("a", "b")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("'other/one' is not inside a stack; make a Stack the root of its tree");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"kustomization.yaml", "Ingress.yaml", "a.yml", "../a.yaml", "a/b.yaml", ""})
  void rejects_a_file_name_that_is_none(String name) {
    assertThatThrownBy(() -> Placement.listed().inFile(name))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "file name must be lower case and end in '.yaml', got '%s'; write it like 'ingress-coder.yaml'",
            name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a\u0085kind: Evil", "a\rb", "a\u2028b"})
  void rejects_words_that_would_end_the_comment(String because) {
    assertThatThrownBy(() -> Placement.outOfBand(because))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("what an out-of-band file says must be lines of visible text");
  }

  private static HasMetadata configMap(String namespace, String name) {
    return new ConfigMapBuilder()
        .withNewMetadata()
        .withName(name)
        .withNamespace(namespace)
        .endMetadata()
        .build();
  }

  private static HasMetadata generic(String apiVersion) {
    return new GenericKubernetesResourceBuilder()
        .withApiVersion(apiVersion)
        .withKind("Thing")
        .withNewMetadata()
        .withName("x")
        .endMetadata()
        .build();
  }
}
