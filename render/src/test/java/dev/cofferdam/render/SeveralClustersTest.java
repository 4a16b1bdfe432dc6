package dev.cofferdam.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A repository that several clusters share. */
class SeveralClustersTest {

  @TempDir private Path directory;

  private Repo repo;

  @BeforeEach
  void setUp() {
    repo = new Repo(directory);
  }

  private static String kustomization(String name, String path) {
    return """
        apiVersion: kustomize.toolkit.fluxcd.io/v1
        kind: Kustomization
        metadata: {name: %s, namespace: flux-system}
        spec:
          interval: 10m
          path: %s
          prune: true
          sourceRef: {kind: GitRepository, name: flux-system}
        """
        .formatted(name, path);
  }

  private static String map(String name, String value) {
    return "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: %s, namespace: flux-system}\ndata: {a: \"%s\"}\n"
        .formatted(name, value);
  }

  /** Each with variables of its own, which the same base is filled with. */
  private void clusters(String... names) {
    for (String name : names) {
      repo.file(
              "clusters/%s/root.yaml".formatted(name), kustomization("root", "./clusters/" + name))
          .file("clusters/%s/variables.yaml".formatted(name), map("variables", name))
          .file(
              "clusters/%s/base.yaml".formatted(name),
              kustomization("base", "./base")
                  + "  postBuild: {substituteFrom: [{kind: ConfigMap, name: variables}]}\n");
    }
    repo.file("base/map.yaml", map("shared", "in ${a}"));
  }

  private List<Cluster> rendered() {
    return Rendering.of(Scope.of(directory), Engines.none()).clusters();
  }

  private static List<String> shared(Cluster cluster) {
    return cluster.objects().stream()
        .filter(object -> object.name().equals("shared"))
        .map(object -> object.value().path("data").path("a").asString())
        .toList();
  }

  @Test
  void is_rendered_for_each_by_itself() {
    clusters("dev", "prod");

    var clusters = rendered();
    assertThat(clusters).hasSize(2).allMatch(Cluster::isComplete);
    assertThat(shared(clusters.get(0))).containsExactly("in dev");
    assertThat(shared(clusters.get(1))).containsExactly("in prod");
    assertThat(shared(Cluster.together(clusters))).containsExactly("in dev", "in prod");
    assertThat(clusters.get(1).roots()).hasSize(1);
    assertThat(clusters.get(1).kustomizations()).hasSize(2);
  }

  @Test
  void may_keep_them_in_files_of_one_folder() {
    repo.file("dev.yaml", kustomization("root", "./dev"))
        .file("prod.yaml", kustomization("root", "./prod"))
        .file("dev/map.yaml", map("shared", "dev"))
        .file("prod/map.yaml", map("shared", "prod"));

    assertThat(rendered())
        .extracting(SeveralClustersTest::shared)
        .containsExactly(List.of("dev"), List.of("prod"));
  }

  @Test
  void has_roots_of_other_names_beside_them() {
    clusters("dev", "prod");
    repo.file("clusters/dev/flux/more.yaml", "")
        .file("tools/tools.yaml", kustomization("tools", "./tool"))
        .file("tool/map.yaml", map("shared", "tools"));

    assertThat(rendered())
        .extracting(SeveralClustersTest::shared)
        .containsExactly(List.of("tools"), List.of("in dev"), List.of("in prod"));
  }

  @Test
  void is_one_cluster_where_no_name_is_there_twice() {
    repo.file("a/a.yaml", kustomization("a", "./x"))
        .file("b/b.yaml", kustomization("b", "./y"))
        .file("x/map.yaml", map("one", "1"))
        .file("y/map.yaml", map("two", "2"));

    assertThat(rendered()).hasSize(1);
    assertThat(rendered().get(0).objects()).hasSize(2);
  }

  /** The one that bootstrap makes stands in no file of many repositories. */
  @Test
  void is_the_source_that_bootstrap_makes() {
    repo.file("apps.yaml", kustomization("apps", "./apps"))
        .file("apps/map.yaml", map("one", "1"))
        .file(
            "apps/other.yaml",
            """
            apiVersion: source.toolkit.fluxcd.io/v1
            kind: GitRepository
            metadata: {name: other, namespace: team}
            spec: {interval: 1m, url: "https://git.example.com/other"}
            ---
            apiVersion: kustomize.toolkit.fluxcd.io/v1
            kind: Kustomization
            metadata: {name: other, namespace: team}
            spec: {interval: 1m, path: ./apps, prune: true, sourceRef: {kind: GitRepository, name: other}}
            """);

    var cluster = repo.rendered();
    assertThat(Repo.objects(cluster)).contains("ConfigMap flux-system/one by flux-system/apps");
    assertThat(repo.unrendered(cluster))
        .isEqualTo(
            "REPO/apps/other.yaml:6: Kustomization team/other: GitRepository team/other is of another repository, and nobody said where its files are; add --source team/other=DIR (render/source-elsewhere)");
  }

  @Test
  void has_sources_that_are_applied_with_the_roots_beside_them() {
    Repo.withApps(directory).file("apps/map.yaml", map("one", "1"));

    assertThat(repo.rendered().roots())
        .extracting(Object::toString)
        .containsExactly("GitRepository flux-system/repo", "Kustomization flux-system/apps");
  }
}
