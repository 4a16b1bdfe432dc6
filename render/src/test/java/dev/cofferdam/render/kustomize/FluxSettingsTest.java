package dev.cofferdam.render.kustomize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cofferdam.render.kustomize.FluxOracle.Case;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What the spec of the Kustomization adds to the build. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FluxSettingsTest {

  private static final String MAP =
      """
      apiVersion: v1
      kind: ConfigMap
      metadata:
        name: m
        namespace: own
      """;

  private static final String POD =
      """
      apiVersion: v1
      kind: Pod
      metadata: {name: p}
      spec:
        containers:
        - {name: a, image: "a:1"}
        - {name: b, image: "b:1"}
      """;

  private static String built(String spec, String... files) {
    var built =
        KustomizeBuild.with(Engines.any())
            .build(MemoryTree.of(files), ".", KustomizationSettings.of(Json.map(spec)));
    assertThat(built.failure()).isEmpty();
    return Json.canonical(built.objects().stream().map(BuiltObject::value));
  }

  private static String expected(String yaml) {
    return Json.canonical(Json.documents(yaml).stream());
  }

  @Test
  void target_namespace_prefix_and_suffix_win_over_those_of_the_file() {
    var spec = "{targetNamespace: theirs, namePrefix: a-, nameSuffix: -z}";
    var file = "namespace: file\nnamePrefix: file-\nresources: [m.yaml, n.yaml]\n";
    var namespace = "apiVersion: v1\nkind: Namespace\nmetadata: {name: n}\n";

    assertThat(built(spec, "kustomization.yml", file, "m.yaml", MAP, "n.yaml", namespace))
        .isEqualTo(
            expected(
                """
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: a-m-z, namespace: theirs}
                ---
                apiVersion: v1
                kind: Namespace
                metadata: {name: theirs}
                """));
  }

  @Test
  void they_work_without_a_kustomization_file() {
    assertThat(built("{targetNamespace: theirs}", "d/m.yaml", MAP))
        .isEqualTo(expected(MAP.replace("own", "theirs")));
  }

  @Test
  void nothing_is_built_of_nothing() {
    assertThat(built("{targetNamespace: theirs}", "README.md", "x")).isEmpty();
  }

  @Test
  void patches_come_after_those_of_the_file() {
    var patch =
        "{apiVersion: v1, kind: ConfigMap, metadata: {name: m, namespace: own}, data: {%s}}";
    var file = "resources: [m.yaml]\npatches:\n- patch: '%s'\n".formatted(patch);
    var spec =
        """
        patches:
        - patch: '%s'
        - target: {kind: ConfigMap, name: m.*}
          patch: |
            - {op: add, path: /data/c, value: spec}
        """;

    assertThat(
            built(
                spec.formatted(patch.formatted("b: spec")),
                "kustomization.yaml",
                file.formatted("a: file, b: file"),
                "m.yaml",
                MAP))
        .isEqualTo(expected(MAP + "data: {a: file, b: spec, c: spec}\n"));
  }

  @Test
  void images_are_merged_with_those_of_the_file() {
    var file =
        "resources: [p.yaml]\nimages: [{name: a, newTag: '2'}, {name: b, digest: sha256:x}]\n";
    var spec = "images: [{name: a, newName: mirror/a}, {name: b, newTag: '3'}]";

    assertThat(built(spec, "kustomization.yaml", file, "p.yaml", POD))
        .isEqualTo(expected(POD.replace("a:1", "mirror/a:2").replace("b:1", "b:3")));
  }

  @Test
  void components_come_after_those_of_the_file_and_may_be_absent() {
    var component = "apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\n";
    var file = "resources: [m.yaml]\ncomponents: [c]\n";
    var spec = "{components: [lost, d], ignoreMissingComponents: true}";

    assertThat(
            built(
                spec,
                "kustomization.yaml",
                file,
                "m.yaml",
                MAP,
                "c/kustomization.yaml",
                component + "nameSuffix: -c\n",
                "d/kustomization.yaml",
                component + "nameSuffix: -d\n"))
        .isEqualTo(expected(MAP.replace("name: m", "name: m-c-d")));
  }

  @Test
  void all_components_absent_leave_what_only_lists() {
    var settings =
        KustomizationSettings.of(Json.map("{components: [lost], ignoreMissingComponents: true}"));
    var tree = MemoryTree.of("m.yaml", MAP);

    assertThat(KustomizeBuild.withoutEngine().build(tree, "", settings).objects()).hasSize(1);
  }

  @Test
  void build_metadata_replaces_that_of_the_file() {
    var file = "resources: [m.yaml]\nbuildMetadata: [originAnnotations]\nnameSuffix: -x\n";

    assertThat(
            built(
                "buildMetadata: [transformerAnnotations]",
                "kustomization.yaml",
                file,
                "m.yaml",
                MAP))
        .contains("alpha.config.kubernetes.io/transformations")
        .doesNotContain("config.kubernetes.io/origin");
  }

  @Test
  void numbers_for_texts_and_unknown_fields_are_taken_as_flux_takes_them() {
    var file =
        "Resources: [p.yaml]\nimages: [{name: a, newTag: 1.20}]\ncommonLabels: {v: 1}\nfoo: x\n";
    var built =
        KustomizeBuild.with(Engines.any())
            .build(
                MemoryTree.of("kustomization.yaml", file, "p.yaml", POD),
                "",
                KustomizationSettings.NONE);

    assertThat(Json.canonical(built.objects().stream().map(BuiltObject::value)))
        .isEqualTo(
            expected(
                POD.replace("a:1", "a:1.2").replace("{name: p}", "{name: p, labels: {v: '1'}}")));
    assertThat(built.kustomizations().get(0).ignored()).containsExactly("foo");
  }

  /** Each with some of the settings, and files that have some of their own. */
  @Test
  void any_of_them_together_do_what_flux_does() {
    var random = new SplittableRandom(4);
    List<Case> cases = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      cases.add(randomCase(random));
    }
    var answers = FluxOracle.ask(cases);
    var engine = Engines.any();
    int succeeded = 0;
    for (int i = 0; i < cases.size(); i++) {
      var it = cases.get(i);
      var ours =
          KustomizeBuild.with(engine)
              .build(MemoryTree.of(it.files()), it.path(), KustomizationSettings.of(it.spec()));
      var theirs = answers.get(i);
      assertThat(ours.failure().isPresent())
          .as("case %d: %s, %s", i, ours.failure(), theirs.error())
          .isEqualTo(!theirs.error().isEmpty());
      if (ours.failure().isEmpty()) {
        succeeded++;
        assertThat(ours.objects().stream().map(built -> Json.canonical(built.value())))
            .as("case %d: %s", i, it)
            .containsExactlyElementsOf(theirs.objects().stream().map(Json::canonical).toList());
      }
    }
    assertThat(succeeded).isGreaterThan(40);
  }

  private static Case randomCase(SplittableRandom random) {
    var files = new TreeMap<String, String>();
    files.put("apps/m.yaml", MAP);
    files.put("apps/p.yaml", POD);
    files.put("base/kustomization.yaml", "resources: [s.yaml]\nnamePrefix: base-\n");
    files.put("base/s.yaml", MAP.replace("name: m", "name: s"));
    files.put(
        "c/kustomization.yaml",
        "apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\nnameSuffix: -c\n");
    if (random.nextInt(4) > 0) {
      var file = new StringBuilder();
      var lists =
          List.of(
              "[m.yaml, p.yaml, ../base]", "[p.yaml]", "[../base, m.yaml]", "[]", "[lost.yaml]");
      file.append("resources: ").append(pick(random, lists)).append("\n");
      pickSome(random, FILE).forEach(it -> file.append(it).append("\n"));
      files.put("apps/" + pick(random, SourceFiles.KUSTOMIZATION_NAMES), file.toString());
    }
    var spec = String.join("\n", pickSome(random, SPEC));
    return new Case(files, "./apps/", Json.map(spec + "\nprune: true\n"), false);
  }

  private static final List<String> FILE =
      List.of(
          "namespace: file",
          "namePrefix: f-",
          "images: [{name: a, newTag: '7'}]",
          "components: [../c]",
          "buildMetadata: [originAnnotations]",
          "bases: [../base]",
          "commonLabels: {n: 1, b: true}",
          "unknown: x",
          "sortOptions: {order: legacy}",
          "configMapGenerator: [{name: g, literals: [a=b]}]",
          "patches: [{target: {kind: ConfigMap}, patch: '[{op: add, path: /data, value: {a: b}}]'}]");

  private static final List<String> SPEC =
      List.of(
          "targetNamespace: spec",
          "namePrefix: s-",
          "nameSuffix: -s",
          "images: [{name: a, newName: x/a}, {name: b, digest: 'sha256:0'}]",
          "components: [../c]",
          "components: [lost]\nignoreMissingComponents: true",
          "buildMetadata: [transformerAnnotations]",
          "patches: [{target: {kind: Pod}, patch: '[{op: replace, path: /spec, value: {x: 1}}]'}]",
          "patches: [{patch: '{apiVersion: v1, kind: Pod, metadata: {name: p}, spec: {y: z}}'}]");

  /** Each with a chance, and none twice. */
  private static List<String> pickSome(SplittableRandom random, List<String> all) {
    var some = new TreeMap<String, String>();
    all.stream()
        .filter(it -> random.nextInt(4) == 0)
        .forEach(it -> some.put(it.substring(0, it.indexOf(':')), it));
    return List.copyOf(some.values());
  }

  private static String pick(SplittableRandom random, List<String> all) {
    return all.get(random.nextInt(all.size()));
  }
}
