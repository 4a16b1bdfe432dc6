package dev.cofferdam.render.kustomize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cofferdam.render.kustomize.BuildFailure.Reason;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What kustomize itself makes, with expectations written by hand. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KustomizeEngineTest {

  private static final String KUSTOMIZATION = "kustomization.yaml";

  private static final String DEPLOYMENT =
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata:
        name: web
      spec:
        replicas: 1
        selector:
          matchLabels: {app: web}
        template:
          metadata:
            labels: {app: web}
          spec:
            containers:
            - name: web
              image: example.org/web:1.0
              envFrom:
              - configMapRef: {name: settings}
      """;

  private static final String SERVICE =
      """
      apiVersion: v1
      kind: Service
      metadata:
        name: web
        annotations: {keep: "yes"}
      spec:
        selector: {app: web}
      """;

  private static Built build(String... files) {
    return build("", KustomizationSettings.NONE, files);
  }

  private static Built build(String path, KustomizationSettings settings, String... files) {
    return KustomizeBuild.with(Engines.any()).build(MemoryTree.of(files), path, settings);
  }

  /** In this order. */
  private static void assertBuilt(Built built, String expected) {
    assertThat(built.failure()).isEmpty();
    assertThat(built.objects().stream().map(it -> Json.canonical(it.value())))
        .containsExactlyElementsOf(Json.documents(expected).stream().map(Json::canonical).toList());
  }

  private static void assertFrom(Built built, int object, String file, int line) {
    assertThat(built.objects().get(object).file()).contains(file);
    assertThat(built.objects().get(object).line()).isEqualTo(line);
  }

  @Test
  void patches_of_both_kinds() {
    var built =
        build(
            KUSTOMIZATION,
            """
            resources: [all.yaml]
            patches:
            - path: replicas.yaml
            - target: {kind: Service}
              patch: |
                - op: add
                  path: /spec/type
                  value: NodePort
                - op: remove
                  path: /metadata/annotations/keep
            """,
            "all.yaml",
            DEPLOYMENT + "---\n" + SERVICE,
            "replicas.yaml",
            """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: web}
            spec:
              replicas: 3
              template:
                spec:
                  containers:
                  - name: web
                    image: example.org/web:2.0
            """);

    assertBuilt(
        built,
        DEPLOYMENT.replace("replicas: 1", "replicas: 3").replace(":1.0", ":2.0")
            + """
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: web}
            spec:
              selector: {app: web}
              type: NodePort
            """);
    assertFrom(built, 0, "all.yaml", 1);
    assertFrom(built, 1, "all.yaml", 19);
    assertThat(built.kustomizations().get(0).unlisted()).isEmpty();
  }

  @Test
  void generators_with_hashed_names_and_the_references_to_them() {
    var built =
        build(
            "apps",
            KustomizationSettings.NONE,
            "apps/" + KUSTOMIZATION,
            """
            resources: [../base]
            configMapGenerator:
            - name: settings
              files: [app.conf, more=../files/more.txt]
              literals: [a=b]
            """,
            "apps/app.conf",
            "x: y\n",
            "files/more.txt",
            "more\n",
            "base/" + KUSTOMIZATION,
            "resources: [d.yaml]\n",
            "base/d.yaml",
            DEPLOYMENT);

    assertBuilt(
        built,
        DEPLOYMENT.replace("name: settings", "name: settings-h58hcmh6g5")
            + """
            ---
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: settings-h58hcmh6g5}
            data:
              a: b
              app.conf: |
                x: y
              more: |
                more
            """);
    assertFrom(built, 0, "base/d.yaml", 1);
    assertFrom(built, 1, "apps/" + KUSTOMIZATION, 1);
  }

  @Test
  void namespace_prefix_suffix_labels_and_images() {
    var built =
        build(
            KUSTOMIZATION,
            """
            resources: [s.yaml, d.yaml]
            namespace: apps
            namePrefix: a-
            nameSuffix: -b
            labels:
            - pairs: {team: x}
              includeTemplates: true
            images:
            - name: example.org/web
              newName: mirror.example/web
              newTag: "3.0"
            """,
            "s.yaml",
            "# a comment\n---\n" + SERVICE,
            "d.yaml",
            DEPLOYMENT);

    assertBuilt(
        built,
        """
        apiVersion: v1
        kind: Service
        metadata:
          name: a-web-b
          namespace: apps
          labels: {team: x}
          annotations: {keep: "yes"}
        spec:
          selector: {app: web}
        ---
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: a-web-b
          namespace: apps
          labels: {team: x}
        spec:
          replicas: 1
          selector:
            matchLabels: {app: web}
          template:
            metadata:
              labels: {app: web, team: x}
            spec:
              containers:
              - name: web
                image: mirror.example/web:3.0
                envFrom:
                - configMapRef: {name: settings}
        """);
    assertFrom(built, 0, "s.yaml", 3);
    assertFrom(built, 1, "d.yaml", 1);
  }

  @Test
  void components_and_replacements() {
    var built =
        build(
            "apps",
            KustomizationSettings.NONE,
            "apps/" + KUSTOMIZATION,
            """
            resources: [s.yaml]
            components: [../component]
            replacements:
            - path: copy.yaml
            """,
            "apps/s.yaml",
            SERVICE,
            "apps/copy.yaml",
            """
            source: {kind: ConfigMap, name: extra, fieldPath: data.type}
            targets:
            - select: {kind: Service}
              fieldPaths: [spec.type]
              options: {create: true}
            """,
            "component/" + KUSTOMIZATION,
            "apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\nresources: [m.yaml]\n",
            "component/m.yaml",
            "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: extra}\ndata: {type: LoadBalancer}\n");

    assertBuilt(
        built,
        SERVICE
            + """
              type: LoadBalancer
            ---
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: extra}
            data: {type: LoadBalancer}
            """);
    assertFrom(built, 1, "component/m.yaml", 1);
  }

  @Test
  void transformers_of_ones_own_whose_files_lie_beside_them() {
    var built =
        build(
            KUSTOMIZATION,
            "resources: [s.yaml]\ntransformers: [t.yaml]\n",
            "s.yaml",
            SERVICE,
            "t.yaml",
            """
            apiVersion: builtin
            kind: PatchTransformer
            metadata: {name: p}
            path: files/p.yaml
            """,
            "files/p.yaml",
            "apiVersion: v1\nkind: Service\nmetadata: {name: web}\nspec: {type: ExternalName}\n");

    assertBuilt(built, SERVICE + "  type: ExternalName\n");
  }

  @Test
  void the_order_is_that_of_the_lists_unless_the_file_says_otherwise() {
    var namespace = "apiVersion: v1\nkind: Namespace\nmetadata: {name: n}\n";
    var annotated = "commonAnnotations: {a: b}\nresources: [s.yaml, n.yaml]\n";
    var files = new String[] {"s.yaml", SERVICE, "n.yaml", namespace, KUSTOMIZATION, annotated};

    assertThat(build(files).objects().stream().map(it -> it.value().path("kind").asString()))
        .containsExactly("Service", "Namespace");

    files[5] += "sortOptions: {order: legacy}\n";
    assertThat(build(files).objects().stream().map(it -> it.value().path("kind").asString()))
        .containsExactly("Namespace", "Service");
  }

  @Test
  void the_origin_stays_if_somebody_asks_for_it() {
    var built =
        build(
            KUSTOMIZATION,
            "buildMetadata: [originAnnotations]\nresources: [d]\n",
            "d/" + KUSTOMIZATION,
            "resources: [m.yaml]\n",
            "d/m.yaml",
            "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: m}\n");

    assertBuilt(
        built,
        """
        apiVersion: v1
        kind: ConfigMap
        metadata:
          name: m
          annotations:
            config.kubernetes.io/origin: |
              path: d/m.yaml
        """);
  }

  @Test
  void flux_itself_asks_for_it_if_the_file_lists_no_resources() {
    var built =
        build(
            KUSTOMIZATION,
            "configMapGenerator:\n- name: m\n  literals: [a=b]\n  options: {disableNameSuffixHash: true}\n");

    assertBuilt(
        built,
        """
        apiVersion: v1
        kind: ConfigMap
        metadata:
          name: m
          annotations:
            config.kubernetes.io/origin: |
              configuredIn: kustomization.yaml
              configuredBy:
                apiVersion: builtin
                kind: ConfigMapGenerator
        data: {a: b}
        """);
    assertFrom(built, 0, KUSTOMIZATION, 1);
  }

  @Test
  void what_kustomize_refuses_with_the_paths_of_the_source() {
    var built =
        build(
            KUSTOMIZATION,
            "namespace: x\nresources: [d]\n",
            "d/" + KUSTOMIZATION,
            "resources: [a.yaml]\n",
            "d/a.yaml",
            "apiVersion: v1\nkind: ConfigMap\n");

    assertThat(built.failure())
        .contains(
            new BuildFailure(
                Reason.INVALID,
                "accumulating resources: accumulation err='accumulating resources from 'd': read"
                    + " repo/d: is a directory': recursed accumulation of path 'repo/d':"
                    + " accumulating resources: accumulation err='accumulating resources from"
                    + " 'a.yaml': missing metadata.name': must build at directory: 'repo/d/a.yaml':"
                    + " file is not directory",
                Optional.of(KUSTOMIZATION),
                1));
    assertThat(built.objects()).isEmpty();
  }

  @Test
  void nothing_of_a_secret_is_in_a_message() {
    for (var engine : Engines.all()) {
      for (var text :
          new String[] {
            "secretGenerator:\n- name: s\n  literals: [hunter2]\n",
            "secretGenerator:\n- name: s\n  behavior: merge\n  literals: [p=hunter2]\n",
            "resources: [s.yaml]\nnamespace: x\n",
            "resources: [s.yaml]\npatches:\n- patch: |-\n    stringData: {p: hunter2}\n",
            "resources: [s.yaml]\npatches:\n- patch: |-\n    - {op: test, path: /a, value: hunter2}\n",
            "patches:\n- patch: 'hunter2'\n  path: s.yaml\n",
            """
            generators:
            - |
              apiVersion: builtin
              kind: SecretGenerator
              metadata: {name: s}
              literals: [hunter2]
            """,
          }) {
        var tree =
            MemoryTree.of(
                KUSTOMIZATION,
                text,
                "s.yaml",
                "apiVersion: v1\nkind: Secret\nmetadata: {name: s}\nstringData: {1: hunter2}\n");
        var built = KustomizeBuild.with(engine).build(tree, "", KustomizationSettings.NONE);

        assertThat(built.failure()).as(text).isPresent();
        assertThat(built.failure().orElseThrow().text()).as(text).doesNotContain("hunter2");
      }
    }
  }

  @Test
  void an_annotation_that_only_kustomize_understands_in_what_only_lists() {
    var built =
        build(
            "a.yaml",
            """
            apiVersion: v1
            kind: ConfigMap
            metadata:
              name: a
              annotations: {internal.config.kubernetes.io/needsHashSuffix: enabled}
            """);

    assertBuilt(built, "{apiVersion: v1, kind: ConfigMap, metadata: {name: a-6ct58987ht}}");
    assertFrom(built, 0, "a.yaml", 1);
  }
}
