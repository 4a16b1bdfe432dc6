package dev.cofferdam.render.kustomize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cofferdam.render.kustomize.BuildFailure.Reason;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each failure with its whole message, its file and its line. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KustomizeFailuresTest {

  private static final String KUSTOMIZATION = "kustomization.yaml";
  private static final String MAP = "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\n";

  private static BuildFailure failure(String... files) {
    return failure(KustomizationSettings.NONE, files);
  }

  private static BuildFailure failure(KustomizationSettings settings, String... files) {
    var built = KustomizeBuild.withoutEngine().build(MemoryTree.of(files), "", settings);
    return built.failure().orElseThrow();
  }

  private static void assertInvalid(BuildFailure failure, String file, int line, String text) {
    assertThat(failure).isEqualTo(new BuildFailure(Reason.INVALID, text, Optional.of(file), line));
  }

  @Test
  void a_path_that_is_not_there() {
    var built =
        KustomizeBuild.withoutEngine()
            .build(MemoryTree.of("apps/a.yaml", MAP), "./app", KustomizationSettings.NONE);

    assertThat(built.failure())
        .contains(
            new BuildFailure(
                Reason.INVALID,
                "kustomization path not found: the source has no directory './app'; mend spec.path",
                Optional.empty(),
                1));
  }

  @Test
  void a_path_that_is_a_file() {
    var built =
        KustomizeBuild.withoutEngine()
            .build(MemoryTree.of("apps", MAP), "apps", KustomizationSettings.NONE);

    assertThat(built.failure().orElseThrow().text())
        .isEqualTo("spec.path 'apps' is a file; name the directory that it is in");
  }

  @Test
  void a_listed_file_that_is_not_there() {
    assertInvalid(
        failure(KUSTOMIZATION, "resources:\n- a.yaml\n- b.yaml\n", "a.yaml", MAP),
        KUSTOMIZATION,
        3,
        "resources lists 'b.yaml', which is not there; add it or take it from the list");
  }

  @Test
  void a_listed_directory_without_a_kustomization_file() {
    assertInvalid(
        failure(KUSTOMIZATION, "resources: [d]\n", "d/a.yaml", MAP),
        KUSTOMIZATION,
        1,
        "resources lists the directory 'd', which has no kustomization file; add one, or list its"
            + " files");
  }

  @Test
  void two_kustomization_files() {
    assertInvalid(
        failure(KUSTOMIZATION, "resources: []", "Kustomization", "resources: []"),
        KUSTOMIZATION,
        1,
        "there is also 'repo/Kustomization', and kustomize takes one kustomization file only;"
            + " remove one");
  }

  @ParameterizedTest
  @CsvSource({"../../../etc/passwd", "/etc/passwd", "..", "d/../.."})
  void a_path_that_leads_out(String path) {
    assertInvalid(
        failure(KUSTOMIZATION, "resources: ['%s']".formatted(path)),
        KUSTOMIZATION,
        1,
        "resources lists '%s', which leads out of the source; use a path inside of it"
            .formatted(path));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "configMapGenerator: [{name: x, files: [k=../../etc/hostname]}] | configMapGenerator |"
            + " ../../etc/hostname",
        "secretGenerator: [{name: x, envs: [/etc/os-release]}] | secretGenerator | /etc/os-release",
        "secretGenerator: [{name: x, env: ../x}] | secretGenerator | ../x",
        "patches: [{path: ../p.yaml}] | patches | ../p.yaml",
        "patchesStrategicMerge: [../p.yaml] | patchesStrategicMerge | ../p.yaml",
        "patchesJson6902: [{path: ../p.yaml}] | patchesJson6902 | ../p.yaml",
        "replacements: [{path: ../p.yaml}] | replacements | ../p.yaml",
        "components: [../c] | components | ../c",
        "openapi: {path: ../p.json} | openapi | ../p.json",
        "crds: [../p.json] | crds | ../p.json",
        "configurations: [../p.yaml] | configurations | ../p.yaml",
        "transformers: [../p.yaml] | transformers | ../p.yaml",
        "transformers: ['{kind: PatchTransformer, path: ../p.yaml}'] | transformers | ../p.yaml",
        "generators: ['{kind: SecretGenerator, files: [/etc/x]}'] | generators | /etc/x",
        "generators: ['{kind: X, path: ../a=b}'] | generators | ../a=b",
        "validators: ['{kind: X, a: {paths: [../../x]}}'] | validators | ../../x"
      })
  void a_path_of_another_field_that_leads_out(String text, String field, String path) {
    assertInvalid(
        failure(KUSTOMIZATION, text),
        KUSTOMIZATION,
        1,
        "%s lists '%s', which leads out of the source; use a path inside of it"
            .formatted(field, path));
  }

  @Test
  void a_path_in_the_file_of_a_transformer_that_leads_out() {
    assertInvalid(
        failure(KUSTOMIZATION, "transformers: [t.yaml]", "t.yaml", "kind: T\nfiles: [a=../../b]\n"),
        KUSTOMIZATION,
        1,
        "transformers lists '../../b', which leads out of the source; use a path inside of it");
  }

  @ParameterizedTest
  @CsvSource({"..", ".", "../d", "../../d/d", "../.."})
  void a_directory_that_leads_back(String path) {
    assertInvalid(
        failure(
            KUSTOMIZATION,
            "resources: [d/d]",
            "d/d/" + KUSTOMIZATION,
            "resources: ['%s']".formatted(path)),
        "d/d/" + KUSTOMIZATION,
        1,
        "resources lists '%s', which leads back to where it is listed; take it out"
            .formatted(path));
  }

  @ParameterizedTest
  @CsvSource({
    "resources, https://example.org/x.yaml",
    "resources, github.com/org/repo//base?ref=v1",
    "resources, git@example.org:org/repo.git",
    "resources, ssh://git@example.org/org/repo",
    "resources, git::https://example.org/org/repo",
    "components, https://example.org/org/repo//c",
    "crds, https://example.org/x.json",
    "transformers, https://example.org/x.yaml"
  })
  void what_would_be_fetched(String field, String path) {
    assertThat(failure(KUSTOMIZATION, "%s: ['%s']".formatted(field, path)))
        .isEqualTo(
            new BuildFailure(
                Reason.REMOTE,
                "%s lists '%s', which Flux fetches and nobody here does; keep a copy in the source"
                    .formatted(field, path),
                Optional.of(KUSTOMIZATION),
                1));
  }

  @Test
  void the_password_of_a_url_is_not_shown() {
    assertThat(failure(KUSTOMIZATION, "resources: ['https://me:secret@example.org/x.yaml']").text())
        .isEqualTo(
            "resources lists 'https://me:***@example.org/x.yaml', which Flux fetches and nobody"
                + " here does; keep a copy in the source");
  }

  @Test
  void a_file_whose_name_looks_like_a_repository_is_a_file() {
    var built =
        KustomizeBuild.withoutEngine()
            .build(
                MemoryTree.of(
                    KUSTOMIZATION, "resources: [github.com/o/r.yaml]", "github.com/o/r.yaml", MAP),
                "",
                KustomizationSettings.NONE);

    assertThat(built.objects()).hasSize(1);
  }

  @Test
  void charts() {
    assertInvalid(
        failure(KUSTOMIZATION, "resources: []\nhelmCharts:\n- name: x\n"),
        KUSTOMIZATION,
        2,
        "helmCharts takes --enable-helm, which Flux never sets; use a HelmRelease");
  }

  @Test
  void an_unknown_field_in_a_file_that_kustomize_reads() {
    assertInvalid(
        failure(
            KUSTOMIZATION, "resources: [d]", "d/" + KUSTOMIZATION, "resources: []\nresorces: []\n"),
        "d/" + KUSTOMIZATION,
        2,
        "kustomize knows no field 'resorces'; did you mean resources?");
  }

  @Test
  void an_unknown_field_that_is_like_no_other() {
    assertInvalid(
        failure(KUSTOMIZATION, "resources: [d]", "d/" + KUSTOMIZATION, "something: else\n"),
        "d/" + KUSTOMIZATION,
        1,
        "kustomize knows no field 'something'; remove it");
  }

  @Test
  void a_field_of_the_wrong_type() {
    assertInvalid(
        failure(KUSTOMIZATION, "resources: a.yaml", "a.yaml", MAP),
        KUSTOMIZATION,
        1,
        "resources must be a list, got a text; mend it");
  }

  @Test
  void a_number_for_a_text_in_a_file_that_kustomize_reads() {
    assertInvalid(
        failure(
            KUSTOMIZATION,
            "resources: [d]",
            "d/" + KUSTOMIZATION,
            "images:\n- name: x\n  newTag: 1.20\n"),
        "d/" + KUSTOMIZATION,
        3,
        "images[0].newTag must be a text, got a number; mend it");
  }

  @Test
  void a_kustomization_with_nothing_in_it_below_another() {
    assertInvalid(
        failure(KUSTOMIZATION, "resources: [d]", "d/" + KUSTOMIZATION, "kind: Kustomization\n"),
        "d/" + KUSTOMIZATION,
        1,
        "a kustomization without fields; list resources in it");
  }

  @Test
  void another_kind_of_kustomization() {
    assertInvalid(
        failure(
            KUSTOMIZATION,
            "apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nresources: []\n"),
        KUSTOMIZATION,
        1,
        "apiVersion must be kustomize.config.k8s.io/v1beta1 for the kind Kustomization, got"
            + " 'kustomize.toolkit.fluxcd.io/v1'; mend it");
  }

  @Test
  void a_component_listed_as_a_resource() {
    assertInvalid(
        failure(
            KUSTOMIZATION,
            "resources: [c]",
            "c/" + KUSTOMIZATION,
            "kind: Component\nresources: []"),
        "c/" + KUSTOMIZATION,
        1,
        "kind must not be Component, as resources lists this; list it under components");
  }

  @Test
  void a_resource_listed_as_a_component() {
    assertInvalid(
        failure(KUSTOMIZATION, "components: [c]", "c/" + KUSTOMIZATION, "resources: []"),
        "c/" + KUSTOMIZATION,
        1,
        "kind must be Component, as components lists this; mend it or list it as a resource");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kind: ConfigMap, metadata: {name: a} | ConfigMap a has no apiVersion; give it one",
        "apiVersion: v1, metadata: {name: a} | an object without a kind; give it one",
        "apiVersion: v1, kind: ConfigMap | a ConfigMap without metadata.name; give it one",
        "apiVersion: v1, kind: ConfigMap, metadata: {generateName: a} | a ConfigMap with"
            + " generateName alone, which kustomize does not take; give it a name",
        "apiVersion: v1, kind: ConfigMap, metadata: {name: 1} | metadata.name must be a text;"
            + " quote it",
        "apiVersion: v1, kind: 1 | kind must be a text; quote it",
        "a: b | no Kubernetes object: it has neither apiVersion nor kind; keep it out of the build",
        "apiVersion: v1, kind: AList, items: x | the items of a AList must be a list; mend it",
        "apiVersion: v1, kind: A, metadata: {name: a}, x: {1: y} | the key '1' is no text to"
            + " kustomize; quote it",
        "apiVersion: v1, kind: A, metadata: {name: a}, x: {on: y, 'on': z} | the key 'on' is there"
            + " twice to kustomize; remove one",
        "apiVersion: v1, kind: A, metadata: {name: a}, metadata: {} | key 'metadata' is there"
            + " twice; remove one",
      })
  void what_is_no_object(String fields, String text) {
    assertInvalid(failure("a.yaml", "# first\n{" + fields + "}\n"), "a.yaml", 2, text);
  }

  @Test
  void something_behind_a_separator() {
    assertInvalid(
        failure("a.yaml", MAP + "--- {apiVersion: v1}\n"),
        "a.yaml",
        5,
        "kustomize takes nothing behind '---', got '{apiVersion: v1}'; put it on the next line");
  }

  @Test
  void one_object_in_two_files() {
    assertInvalid(
        failure("a.yaml", "---\n" + MAP, "b.yaml", MAP + "  namespace: default\n"),
        "b.yaml",
        1,
        "ConfigMap default/a is there already, from repo/a.yaml, line 2; remove one of them");
  }

  @Test
  void one_file_that_is_listed_twice() {
    assertInvalid(
        failure(KUSTOMIZATION, "resources: [a.yaml, ./a.yaml]", "a.yaml", MAP),
        "a.yaml",
        1,
        "ConfigMap a is there already, from repo/a.yaml, line 1; remove one of them");
  }

  @Test
  void a_base_that_two_directories_share() {
    assertInvalid(
        failure(
            KUSTOMIZATION,
            "resources: [b, c]",
            "b/" + KUSTOMIZATION,
            "resources: [../base]",
            "c/" + KUSTOMIZATION,
            "resources: [../base]",
            "base/" + KUSTOMIZATION,
            "resources: [a.yaml]",
            "base/a.yaml",
            MAP),
        "base/a.yaml",
        1,
        "ConfigMap a is there already, from repo/base/a.yaml, line 1; remove one of them");
  }

  @Test
  void two_of_the_cluster_that_say_they_are_in_namespaces() {
    var namespace = "apiVersion: v1\nkind: Namespace\nmetadata: {name: x, namespace: %s}\n";

    assertInvalid(
        failure("a.yaml", namespace.formatted("a") + "---\n" + namespace.formatted("b")),
        "a.yaml",
        5,
        "Namespace b/x is there already, from repo/a.yaml, line 1; remove one of them");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "namespace: x | namespace in repo/kustomization.yaml",
        "namePrefix: x | namePrefix in repo/kustomization.yaml",
        "{labels: [{pairs: {a: b}}], images: [{name: x}]} | labels in repo/kustomization.yaml,"
            + " images in repo/kustomization.yaml",
        "configMapGenerator: [{name: x}] | configMapGenerator in repo/kustomization.yaml",
        "bases: [] | ",
        "sortOptions: {order: fifo} | sortOptions in repo/kustomization.yaml",
      })
  void what_only_kustomize_can_do(String text, String what) {
    var built =
        KustomizeBuild.withoutEngine()
            .build(MemoryTree.of(KUSTOMIZATION, text), "", KustomizationSettings.NONE);

    assertThat(built.failure())
        .isEqualTo(
            Optional.ofNullable(what)
                .map(
                    it ->
                        new BuildFailure(
                            Reason.NO_ENGINE,
                            "it takes kustomize: %s; install kustomize or kubectl".formatted(it),
                            Optional.of(KUSTOMIZATION),
                            1)));
  }

  @Test
  void settings_of_the_spec_that_only_kustomize_can_do() {
    var spec =
        Json.map(
            """
            targetNamespace: apps
            namePrefix: a-
            nameSuffix: -b
            patches: [{patch: 'x'}]
            images: [{name: x}]
            components: [c]
            buildMetadata: [originAnnotations]
            """);
    var failure =
        failure(
            KustomizationSettings.of(spec),
            KUSTOMIZATION,
            "resources: [a.yaml]",
            "a.yaml",
            MAP,
            "c/" + KUSTOMIZATION,
            "kind: Component\nresources: []\n");

    assertThat(failure.text())
        .isEqualTo(
            "it takes kustomize: spec.targetNamespace, spec.namePrefix, spec.nameSuffix,"
                + " spec.patches, spec.images, spec.buildMetadata, spec.components; install"
                + " kustomize or kubectl");
  }

  @Test
  void a_value_that_only_kustomize_can_read() {
    assertThat(failure("a.yaml", MAP + "data: {a: !!bool yes}\n"))
        .isEqualTo(
            new BuildFailure(
                Reason.NO_ENGINE,
                "it takes kustomize: how a value is written in repo/a.yaml; install kustomize or"
                    + " kubectl",
                Optional.of("a.yaml"),
                5));
  }

  @Test
  void a_spec_that_the_api_server_would_refuse() {
    var settings = KustomizationSettings.of(Json.map("{patches: x, targetNamespace: 1}"));

    assertThat(settings.faults())
        .containsExactly(
            "spec.targetNamespace must be a text; mend it",
            "spec.patches must be a list of maps; mend it");
    assertThat(failure(settings, "a.yaml", MAP))
        .isEqualTo(
            new BuildFailure(
                Reason.INVALID,
                "spec.targetNamespace must be a text; mend it",
                Optional.empty(),
                1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "https://example.org/org/c | which must be a path from spec.path; move it into the source",
        "/c | which must be a path from spec.path; move it into the source",
        "lost | which is not there; add it or take it from the list",
        "../c | which is not there; add it or take it from the list",
        "d | which has no kustomization file; add one",
      })
  void components_of_the_spec(String component, String text) {
    var settings = KustomizationSettings.of(Json.map("components: ['" + component + "']"));

    assertThat(failure(settings, KUSTOMIZATION, "resources: []", "d/a.yaml", MAP).text())
        .isEqualTo("spec.components lists '%s', %s".formatted(component, text));
  }

  @Test
  void kustomizations_without_an_end() {
    var files = new java.util.TreeMap<String, String>();
    for (int i = 0; i < 30; i++) {
      var twice = "resources: [../d%d, ../d%d/]".formatted(i + 1, i + 1);
      files.put("d%d/kustomization.yaml".formatted(i), twice);
    }
    files.put("d30/kustomization.yaml", "resources: []");
    var built =
        KustomizeBuild.withoutEngine()
            .build(MemoryTree.of(files), "d0", KustomizationSettings.NONE);

    assertThat(built.failure().orElseThrow().text())
        .isEqualTo("kustomizations lead to kustomizations without an end; list fewer");
  }
}
