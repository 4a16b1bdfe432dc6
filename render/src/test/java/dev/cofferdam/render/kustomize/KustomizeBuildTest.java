package dev.cofferdam.render.kustomize;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KustomizeBuildTest {

  private static final String KUSTOMIZATION = "kustomization.yaml";

  private static String map(String name) {
    return "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: " + name + "\n";
  }

  private static Built build(String path, String... files) {
    return KustomizeBuild.withoutEngine()
        .build(MemoryTree.of(files), path, KustomizationSettings.NONE);
  }

  private static List<String> names(Built built) {
    assertThat(built.failure()).isEmpty();
    return built.objects().stream()
        .map(it -> it.value().path("metadata").path("name").asString())
        .toList();
  }

  private static List<String> places(Built built) {
    return built.objects().stream().map(it -> it.file().orElseThrow() + ":" + it.line()).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"apps/x", "./apps/x", "/apps/x/", "../../apps//x", "apps/y/../x", "./apps/./x"})
  void a_path_stays_in_the_source_whatever_it_says(String path) {
    assertThat(names(build(path, "apps/x/a.yaml", map("a"), "b.yaml", map("b"))))
        .containsExactly("a");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "./", "/", "..", "../.."})
  void the_root_is_a_path_too(String path) {
    assertThat(names(build(path, "apps/x/a.yaml", map("a"), "b.yaml", map("b"))))
        .containsExactly("a", "b");
  }

  @Test
  void an_empty_source_gives_nothing() {
    assertThat(build("").failure()).isEmpty();
    assertThat(build("").objects()).isEmpty();
  }

  @Test
  void objects_are_in_the_order_of_the_lists_depth_first() {
    var built =
        build(
            "",
            KUSTOMIZATION,
            "resources: [z.yaml, d, a.yaml]",
            "a.yaml",
            map("a"),
            "z.yaml",
            map("z1") + "---\n" + map("z2"),
            "d/Kustomization",
            "resources: [../shared/y.yaml, x.yaml]",
            "d/x.yaml",
            map("x"),
            "shared/y.yaml",
            map("y"));

    assertThat(names(built)).containsExactly("z1", "z2", "y", "x", "a");
    assertThat(places(built))
        .containsExactly("z.yaml:1", "z.yaml:6", "shared/y.yaml:1", "d/x.yaml:1", "a.yaml:1");
  }

  @Test
  void without_a_kustomization_file_everything_is_taken() {
    var built =
        build(
            "apps",
            "apps/b.yml",
            map("b"),
            "apps/b/c.yaml",
            map("c"),
            "apps/.hidden/h.yaml",
            map("h"),
            "apps/k/kustomization.yml",
            "resources: [sub/k.yaml]",
            "apps/k/sub/k.yaml",
            map("k"),
            "apps/k/sub/not-listed.yaml",
            "no object",
            "apps/readme.txt",
            "no object",
            "apps/UPPER.YAML",
            "no object",
            "apps/data.json",
            "no object",
            "other.yaml",
            map("other"));

    assertThat(names(built)).containsExactly("h", "c", "b", "k");
    assertThat(places(built))
        .containsExactly(
            "apps/.hidden/h.yaml:1", "apps/b/c.yaml:1", "apps/b.yml:1", "apps/k/sub/k.yaml:1");
  }

  @Test
  void items_of_lists_have_places_of_their_own() {
    var built =
        build(
            "",
            "a.yaml",
            """
            # items
            apiVersion: v1
            kind: List
            items:
            - apiVersion: v1
              kind: ConfigMap
              metadata: {name: a}
            - null
            - {apiVersion: v1, kind: ConfigMap, metadata: {name: b}}
            - apiVersion: v1
              kind: ConfigMapList
              items:
              - apiVersion: v1
                kind: ConfigMap
                metadata: {name: c}
            """);

    assertThat(names(built)).containsExactly("a", "b", "c");
    assertThat(places(built)).containsExactly("a.yaml:5", "a.yaml:9", "a.yaml:13");
  }

  @Test
  void values_are_those_that_kustomize_reads() {
    var built =
        build(
            "",
            "a.yaml",
            map("a")
                + """
                  annotations: {truth: true, octal: 0644, date: 2026-01-02, nothing: ~}
                  labels: {truth: true}
                data:
                  word: yes
                  octal: 0o644
                  old: 0644
                  date: 2026-01-02
                  text: "2026-01-02"
                  single: '0o17'
                  tagged: !!str 2026-01-02
                  block: |-
                    2026-01-02
                  folded: >-
                    0o17
                  real: true
                  on: key
                """);

    assertThat(Json.canonical(built.objects().get(0).value()))
        .isEqualTo(
            Json.canonical(
                Json.map(
                    """
                    apiVersion: v1
                    kind: ConfigMap
                    metadata:
                      name: a
                      annotations: {truth: 'true', octal: '0644', date: '2026-01-02', nothing: '~'}
                      labels: {truth: true}
                    data:
                      word: 'yes'
                      octal: 420
                      old: 420
                      date: '2026-01-02T00:00:00Z'
                      text: '2026-01-02'
                      single: '0o17'
                      tagged: '2026-01-02'
                      block: '2026-01-02'
                      folded: '0o17'
                      real: true
                      'on': key
                    """)));
  }

  @Test
  void what_aliases_stand_for_is_read_where_it_is_written_and_shared_by_nobody() {
    var data =
        """
        a: &a {word: on, octal: &octal 0o17}
        b: *a
        c: {<<: *a, word: yes}
        d: *octal
        """;
    var value = build("", "a.yaml", map("a") + data).objects().get(0).value();

    assertThat(Json.canonical(value.path("b"))).isEqualTo("{octal=15, word=\"on\"}");
    assertThat(Json.canonical(value.path("c"))).isEqualTo("{octal=15, word=\"yes\"}");
    assertThat(Json.canonical(value.path("d"))).isEqualTo("15");

    ((ObjectNode) value.path("a")).put("word", "changed");

    assertThat(value.path("b").path("word").asString()).isEqualTo("on");
  }

  @Test
  void what_is_for_tools_alone_is_left_out() {
    var local = "  annotations: {config.kubernetes.io/local-config: '%s'}\n";

    assertThat(
            names(
                build(
                    "",
                    "a.yaml",
                    map("a") + local.formatted("true"),
                    "b.yaml",
                    map("b") + local.formatted("false"))))
        .containsExactly("b");
  }

  @Test
  void flux_takes_no_kustomization_files_and_no_lists() {
    var built =
        build(
            "",
            "a.yaml",
            """
            apiVersion: kustomize.config.k8s.io/v1beta1
            kind: Kustomization
            metadata: {name: a}
            ---
            apiVersion: x.io/v1
            kind: Thing
            metadata: {name: b}
            items: [{apiVersion: v1, kind: ConfigMap, metadata: {name: c}}]
            """);

    assertThat(names(built)).containsExactly("c");
  }

  @Test
  void every_kustomization_file_says_what_it_lists_lacks_and_overlooks() {
    var built =
        build(
            "",
            KUSTOMIZATION,
            """
            resources: [a.yaml, d, lost.yaml]
            patches: [{path: p.yaml}, {path: gone.yaml}]
            configMapGenerator: [{name: c, files: [config.yaml, k=gone.txt]}]
            unknown: field
            """,
            "a.yaml",
            map("a"),
            "p.yaml",
            map("a"),
            "config.yaml",
            map("config"),
            "forgotten.yaml",
            map("forgotten"),
            "values.yaml",
            "no: object",
            "broken.yaml",
            "a: [",
            "elsewhere.yaml",
            map("elsewhere"),
            "d/" + KUSTOMIZATION,
            "resources: [../elsewhere.yaml]",
            "d/sub/x.yaml",
            map("x"),
            "d/also-forgotten.yml",
            map("y"));

    assertThat(built.kustomizations())
        .containsExactly(
            new KustomizationFile(
                KUSTOMIZATION,
                List.of("a.yaml", "d", "lost.yaml"),
                List.of("lost.yaml", "gone.yaml", "gone.txt"),
                List.of("forgotten.yaml"),
                List.of("unknown")),
            new KustomizationFile(
                "d/" + KUSTOMIZATION,
                List.of("../elsewhere.yaml"),
                List.of(),
                List.of("d/also-forgotten.yml"),
                List.of()));
    assertThat(built.failure().orElseThrow().text())
        .isEqualTo(
            "resources lists 'lost.yaml', which is not there; add it or take it from the list");
  }

  @Test
  void many_documents_take_time_in_proportion() {
    var text = new StringBuilder();
    for (int i = 0; i < 10_000; i++) {
      text.append(map("n" + i)).append("data: {a: yes, b: 2026-01-02}\n---\n");
    }
    long start = System.nanoTime();

    assertThat(build("", "a.yaml", text.toString()).objects()).hasSize(10_000);
    assertThat(System.nanoTime() - start).isLessThan(20_000_000_000L);
  }

  @Test
  void one_line_with_many_values_takes_time_in_proportion() {
    var text = new StringBuilder("{apiVersion: v1, kind: A, metadata: {name: a}, x: [");
    text.append("[yes, true], ".repeat(5_000)).append("]}");
    long start = System.nanoTime();

    assertThat(build("", "a.yaml", text.toString()).objects()).hasSize(1);
    assertThat(System.nanoTime() - start).isLessThan(20_000_000_000L);
  }

  /** An engine that remembers where it was sent. */
  private record Watched(KustomizeEngine engine, List<Path> directories)
      implements KustomizeEngine {

    Watched(KustomizeEngine engine) {
      this(engine, Collections.synchronizedList(new ArrayList<>()));
    }

    @Override
    public String build(Path directory) {
      directories.add(directory);
      return engine.build(directory);
    }

    @Override
    public String version() {
      return engine.version();
    }
  }

  @Test
  void nothing_stays_in_the_temporary_directory_and_only_what_is_read_is_copied() {
    var copied = new ArrayList<Boolean>();
    var engine =
        new Watched(
            new KustomizeEngine() {
              @Override
              public String build(Path directory) {
                copied.add(directory.resolve("a.yaml").toFile().exists());
                copied.add(directory.resolve("secret.yaml").toFile().exists());
                throw KustomizeFailure.refused("no: " + directory.resolve("a.yaml"));
              }

              @Override
              public String version() {
                return "none";
              }
            });
    var tree =
        MemoryTree.of(
            "x/" + KUSTOMIZATION,
            "resources: [a.yaml]\nnamespace: n\n",
            "x/a.yaml",
            map("a"),
            "x/secret.yaml",
            map("b"));
    var built = KustomizeBuild.with(engine).build(tree, "x", KustomizationSettings.NONE);

    assertThat(copied).containsExactly(true, false);
    assertThat(built.failure().orElseThrow().text()).isEqualTo("no: repo/x/a.yaml");
    assertThat(engine.directories()).hasSize(1);
    assertThat(engine.directories().get(0).getParent()).doesNotExist();
  }

  @Test
  void an_engine_that_breaks_is_not_the_fault_of_the_files() {
    var engine =
        new KustomizeEngine() {
          @Override
          public String build(Path directory) {
            throw KustomizeFailure.broken("it is broken");
          }

          @Override
          public String version() {
            return "none";
          }
        };
    var tree = MemoryTree.of(KUSTOMIZATION, "namespace: n\n");
    var built = KustomizeBuild.with(engine).build(tree, "", KustomizationSettings.NONE);

    assertThat(built.failure().orElseThrow().reason()).isEqualTo(BuildFailure.Reason.ENGINE);
  }

  @Test
  void what_only_lists_needs_no_engine_even_if_there_is_one() {
    var engine = new Watched(Engines.any());
    var tree = MemoryTree.of("a.yaml", map("a"));

    assertThat(KustomizeBuild.with(engine).build(tree, "", KustomizationSettings.NONE).objects())
        .hasSize(1);
    assertThat(engine.directories()).isEmpty();
  }

  @Test
  void builds_at_the_same_time_do_not_disturb_each_other() throws Exception {
    var files = new TreeMap<String, String>();
    files.put("base/" + KUSTOMIZATION, "resources: [m.yaml]\n");
    files.put("base/m.yaml", map("m"));
    for (int i = 0; i < 4; i++) {
      files.put(
          "apps/a%d/%s".formatted(i, KUSTOMIZATION),
          "resources: [../../base]\nnameSuffix: '-%d'\n".formatted(i));
    }
    var tree = MemoryTree.of(files);
    var engine = new Watched(Engines.any());
    var barrier = new CyclicBarrier(8);
    var pool = Executors.newFixedThreadPool(8);
    try {
      List<Future<Built>> builds = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        var path = i < 4 ? "apps/a" + i : "base";
        var spec = Json.map("namePrefix: p%d-".formatted(i));
        builds.add(
            pool.submit(
                () -> {
                  barrier.await();
                  return KustomizeBuild.with(engine)
                      .build(tree, path, KustomizationSettings.of(spec));
                }));
      }
      for (int i = 0; i < 8; i++) {
        assertThat(names(builds.get(i).get()))
            .containsExactly(i < 4 ? "p%d-m-%d".formatted(i, i) : "p%d-m".formatted(i));
      }
    } finally {
      pool.shutdownNow();
    }
    assertThat(engine.directories()).hasSize(8).allSatisfy(it -> assertThat(it).doesNotExist());
  }

  @Test
  void nothing_of_the_machine_is_read() {
    var tree =
        MemoryTree.of(
            "x/" + KUSTOMIZATION,
            "resources: []\nconfigMapGenerator:\n- name: m\n  files: [../../../../../../etc/passwd]\n");

    for (var engine : Engines.all()) {
      var built = KustomizeBuild.with(engine).build(tree, "x", KustomizationSettings.NONE);

      assertThat(built.objects()).isEmpty();
      assertThat(built.failure().orElseThrow().reason()).isEqualTo(BuildFailure.Reason.INVALID);
    }
  }

  @Test
  void kustomize_and_kubectl_make_the_same() {
    var tree =
        MemoryTree.of(
            KUSTOMIZATION,
            "namespace: n\nresources: [a.yaml]\nconfigMapGenerator: [{name: g, literals: [a=b]}]\n",
            "a.yaml",
            map("a"));

    assertThat(
            Engines.all().stream()
                .map(it -> KustomizeBuild.with(it).build(tree, "", KustomizationSettings.NONE))
                .distinct())
        .hasSize(1)
        .allSatisfy(it -> assertThat(names(it)).containsExactly("a", "g-4h2mbtbbt6"));
  }
}
