package dev.cofferdam.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.cofferdam.render.kustomize.KustomizeBinary;
import dev.cofferdam.resource.KubeObject;
import dev.cofferdam.resource.NamespaceName;
import dev.cofferdam.resource.Stack;
import dev.cofferdam.resource.flux.Pruning;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a repository to the objects that Flux would apply, as far as it takes no engine. */
class RenderingTest {

  private static final String CONFIG_MAP =
      """
      apiVersion: v1
      kind: ConfigMap
      metadata: {name: %s, namespace: web}
      data: {a: "%s"}
      """;

  @TempDir Path folder;

  private Repo repo;

  @BeforeEach
  void setUp() {
    repo = Repo.withApps(folder);
  }

  private static String kustomization(String name, String path, String more) {
    return """
        apiVersion: kustomize.toolkit.fluxcd.io/v1
        kind: Kustomization
        metadata: {name: %s, namespace: flux-system}
        spec:
          interval: 10m
          path: %s
          prune: true
          sourceRef: {kind: GitRepository, name: repo}
        """
            .formatted(name, path)
        + more.indent(2);
  }

  @Test
  void applies_what_a_kustomization_builds_with_its_owner_and_its_place() {
    repo.file("apps/map.yaml", "# a comment\n" + CONFIG_MAP.formatted("one", "1"));

    var cluster = repo.rendered();

    assertThat(cluster.unrendered()).isEmpty();
    var object = cluster.objects().get(0);
    assertThat(object.origin().place()).isEqualTo(repo.root() + "/apps/map.yaml:2");
    assertThat(object.value())
        .hasToString(
            "{\"apiVersion\":\"v1\",\"kind\":\"ConfigMap\",\"metadata\":{\"name\":\"one\",\"namespace\":\"web\","
                + "\"labels\":{\"kustomize.toolkit.fluxcd.io/name\":\"apps\",\"kustomize.toolkit.fluxcd.io/namespace\":\"flux-system\"}},"
                + "\"data\":{\"a\":\"1\"}}");
  }

  @Test
  void follows_kustomizations_that_kustomizations_bring() {
    repo.file("apps/child.yaml", kustomization("child", "./infra", ""))
        .file(".git/HEAD", "ref: refs/heads/main\n")
        .file("infra/map.yaml", CONFIG_MAP.formatted("one", "1"));

    var cluster = repo.rendered("clusters/prod", Engines.none());

    assertThat(Repo.objects(cluster))
        .containsExactly(
            "Kustomization flux-system/child by flux-system/apps",
            "ConfigMap web/one by flux-system/child");
    assertThat(cluster.roots())
        .hasToString("[GitRepository flux-system/repo, Kustomization flux-system/apps]");
  }

  @Test
  void takes_a_kustomization_that_applies_itself_once() {
    repo.file("apps/self.yaml", kustomization("self", "./apps", ""))
        .file("clusters/prod/apps.yaml", "")
        .file(
            "apps/repo.yaml",
            """
            apiVersion: source.toolkit.fluxcd.io/v1
            kind: GitRepository
            metadata: {name: repo, namespace: flux-system}
            spec: {interval: 1m, url: "https://git.example.com/a", ref: {branch: main}}
            """);

    var cluster = repo.rendered();

    assertThat(Repo.objects(cluster))
        .containsExactly(
            "GitRepository flux-system/repo by flux-system/self",
            "Kustomization flux-system/self by flux-system/self");
    assertThat(cluster.everything()).hasSize(2);
  }

  @Test
  void takes_one_of_a_circle_for_the_root() {
    repo.file("a/to-b.yaml", kustomization("b", "./b", ""))
        .file("b/to-a.yaml", kustomization("a", "./a", ""));

    var cluster = repo.rendered();

    assertThat(Repo.objects(cluster))
        .contains(
            "Kustomization flux-system/b by flux-system/a",
            "Kustomization flux-system/a by flux-system/b");
  }

  @Test
  void puts_variables_in_and_waits_for_those_that_another_kustomization_brings() {
    repo.file("apps/map.yaml", CONFIG_MAP.formatted("one", "${greeting} ${name:=nobody}"))
        .file(
            "clusters/prod/apps.yaml",
            kustomization(
                    "apps",
                    "./apps",
                    """
                    postBuild:
                      substitute: {name: you}
                      substituteFrom: [{kind: ConfigMap, name: words}]
                    """)
                + "---\n"
                + kustomization("words", "./words", "")
                + """
                ---
                apiVersion: source.toolkit.fluxcd.io/v1
                kind: GitRepository
                metadata: {name: repo, namespace: flux-system}
                spec: {interval: 1m, url: "https://git.example.com/a", ref: {branch: main}}
                """)
        .file(
            "words/map.yaml",
            """
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: words, namespace: flux-system}
            data: {greeting: hello}
            """);

    var cluster = repo.rendered();

    assertThat(cluster.unrendered()).isEmpty();
    assertThat(cluster.objects().get(1).value().path("data")).hasToString("{\"a\":\"hello you\"}");
  }

  @Test
  void says_which_variables_are_in_the_cluster_alone() {
    repo.file("apps/map.yaml", CONFIG_MAP.formatted("one", "${greeting}"))
        .file(
            "clusters/prod/other.yaml",
            kustomization(
                "other",
                "./apps",
                """
                postBuild:
                  substituteFrom:
                    - {kind: Secret, name: words}
                    - {kind: ConfigMap, name: perhaps, optional: true}
                """));

    var cluster = repo.rendered();

    assertThat(repo.unrendered(cluster))
        .isEqualTo(
            """
            REPO/clusters/prod/other.yaml:1: Kustomization flux-system/other: reads Secret 'words', which is not in the repository; keep variables that matter in spec.postBuild.substitute or in a ConfigMap here (render/variables-in-cluster)
            REPO/clusters/prod/other.yaml:1: Kustomization flux-system/other: may read ConfigMap 'perhaps', which is not in the repository, and is rendered as if it were nowhere; keep variables that matter in spec.postBuild.substitute or in a ConfigMap here (render/optional)""");
    assertThat(Repo.objects(cluster)).containsExactly("ConfigMap web/one by flux-system/apps");
  }

  @Test
  void says_which_variable_is_missing_and_renders_nothing_of_it() {
    repo.file("apps/map.yaml", CONFIG_MAP.formatted("one", "${missing}"))
        .file(
            "clusters/prod/other.yaml",
            kustomization("other", "./apps", "postBuild: {substitute: {there: a}}"));

    var cluster = repo.rendered();

    assertThat(repo.unrendered(cluster))
        .startsWith("REPO/apps/map.yaml:1: ConfigMap web/one of Kustomization flux-system/other: ")
        .contains("'missing'")
        .endsWith("(render/failed)");
  }

  @Test
  void does_not_guess_where_another_repository_is() {
    repo.file("apps/map.yaml", CONFIG_MAP.formatted("one", "1"))
        .file("more/map.yaml", CONFIG_MAP.formatted("two", "2"))
        .file(
            "clusters/prod/team.yaml",
            kustomization("team", "./x", "").replace("name: repo", "name: team")
                + """
                ---
                apiVersion: source.toolkit.fluxcd.io/v1
                kind: GitRepository
                metadata: {name: team, namespace: flux-system}
                spec: {interval: 1m, url: "https://git.example.com/team", ref: {branch: main}}
                """)
        .file(".git/HEAD", "ref: refs/heads/main\n")
        .file(".git/config", "[remote \"origin\"]\n\turl = git@git.example.com:example/repo.git\n");

    var cluster = repo.rendered();

    assertThat(repo.unrendered(cluster))
        .isEqualTo(
            "REPO/clusters/prod/team.yaml:1: Kustomization flux-system/team: GitRepository flux-system/team is of another repository, and nobody said where its files are; add --source flux-system/team=DIR (render/source-elsewhere)");
    assertThat(Repo.objects(cluster)).containsExactly("ConfigMap web/one by flux-system/apps");
  }

  @Test
  void takes_the_files_of_another_repository_where_they_are_said_to_be() {
    repo.file("apps/map.yaml", CONFIG_MAP.formatted("one", "1"))
        .file("elsewhere/x/map.yaml", CONFIG_MAP.formatted("two", "2"))
        .file(
            "clusters/prod/team.yaml",
            kustomization("team", "./x", "")
                .replace("{kind: GitRepository, name: repo}", "{kind: OCIRepository, name: team}"));

    var options =
        RenderOptions.defaults()
            .withSource(FluxName.parse("flux-system/team"), folder.resolve("elsewhere"));
    var cluster =
        Rendering.of(Scope.of(folder.resolve("clusters")), Engines.none()).with(options).run();

    // Without Git, the directory that was named is the root, and ./apps is not in it.
    assertThat(Repo.objects(cluster)).containsExactly("ConfigMap web/two by flux-system/team");
    assertThat(repo.unrendered(cluster)).contains("kustomization path not found");
  }

  @Test
  void looks_at_files_through_the_ignore_rules_of_git_and_of_flux() {
    repo.file("apps/map.yaml", CONFIG_MAP.formatted("one", "1"))
        .file("apps/secret/map.yaml", CONFIG_MAP.formatted("two", "2"))
        .file("apps/draft/map.yaml", CONFIG_MAP.formatted("three", "3"))
        .file(".gitignore", "secret/\n")
        .file(".sourceignore", "draft/\n");

    assertThat(Repo.objects(repo.rendered()))
        .containsExactly("ConfigMap web/one by flux-system/apps");
  }

  @Test
  void lays_included_repositories_into_the_source() throws IOException {
    repo.file(
            "clusters/prod/apps.yaml",
            kustomization("apps", "./apps", "")
                + """
                ---
                apiVersion: source.toolkit.fluxcd.io/v1
                kind: GitRepository
                metadata: {name: repo, namespace: flux-system}
                spec:
                  interval: 1m
                  url: https://git.example.com/example/repo
                  ref: {branch: main}
                  include: [{repository: {name: shared}, fromPath: maps, toPath: apps/shared}]
                ---
                apiVersion: source.toolkit.fluxcd.io/v1
                kind: GitRepository
                metadata: {name: shared, namespace: flux-system}
                spec: {interval: 1m, url: "https://git.example.com/example/shared", ref: {branch: main}}
                """)
        .file("apps/map.yaml", CONFIG_MAP.formatted("one", "1"))
        .file(".git/HEAD", "ref: refs/heads/main\n")
        .file(".git/config", "[remote \"origin\"]\n\turl = https://git.example.com/example/repo\n");

    assertThat(repo.unrendered(repo.rendered()))
        .isEqualTo(
            "REPO/clusters/prod/apps.yaml:1: Kustomization flux-system/apps: GitRepository flux-system/shared is of another repository, and nobody said where its files are; add --source flux-system/shared=DIR (render/source-elsewhere)");

    var shared = new Repo(Files.createTempDirectory(folder, "shared"));
    shared.file("maps/two.yaml", CONFIG_MAP.formatted("two", "2")).file("other/three.yaml", "a: b");
    var options =
        RenderOptions.defaults().withSource(FluxName.parse("flux-system/shared"), shared.root());
    var cluster = Rendering.of(Scope.of(folder), Engines.none()).with(options).run();
    assertThat(Repo.objects(cluster))
        .containsExactly(
            "ConfigMap web/one by flux-system/apps", "ConfigMap web/two by flux-system/apps");
  }

  @Test
  void ends_where_repositories_include_one_another() {
    repo.file(
        "clusters/prod/apps.yaml",
        kustomization("apps", "./apps", "")
            + """
            ---
            apiVersion: source.toolkit.fluxcd.io/v1
            kind: GitRepository
            metadata: {name: repo, namespace: flux-system}
            spec: {interval: 1m, url: "https://git.example.com/a", include: [{repository: {name: repo}}]}
            """);

    assertThat(repo.unrendered(repo.rendered()))
        .isEqualTo(
            "REPO/clusters/prod/apps.yaml:1: Kustomization flux-system/apps: GitRepository flux-system/repo includes itself; take it out of the circle (render/failed)");
  }

  @Test
  void takes_manifests_as_they_are_where_there_is_no_flux() {
    var plain = new Repo(folder.resolve("plain"));
    plain
        .file("a/map.yaml", CONFIG_MAP.formatted("one", "1"))
        .file("b/kustomization.yaml", "resources: [map.yaml]")
        .file("b/map.yaml", CONFIG_MAP.formatted("two", "2"))
        .file("b/unlisted.yaml", CONFIG_MAP.formatted("three", "3"))
        .file("chart/Chart.yaml", "name: chart\nversion: 1.0.0\n")
        .file("chart/templates/a.yaml", "{{ nothing to see }}")
        .file("notes.yaml", "just: data\n")
        .file("vendir.yml", "apiVersion: vendir.k14s.io/v1alpha1\nkind: Config\n");

    var cluster = plain.rendered();

    assertThat(cluster.unrendered()).isEmpty();
    assertThat(Repo.objects(cluster)).containsExactly("ConfigMap web/one", "ConfigMap web/two");
  }

  @Test
  void leaves_out_what_flux_is_told_to_leave_alone_and_says_so() {
    repo.file(
        "apps/map.yaml",
        CONFIG_MAP
            .formatted("one", "1")
            .replace(
                "namespace: web",
                "namespace: web, annotations: {kustomize.toolkit.fluxcd.io/ssa: Ignore}"));

    var cluster = repo.rendered();

    assertThat(cluster.objects()).isEmpty();
    assertThat(repo.unrendered(cluster))
        .isEqualTo(
            "REPO/apps/map.yaml:1: ConfigMap web/one of Kustomization flux-system/apps: is marked for Flux to leave alone, so nobody knows what the cluster has of it (render/not-applied)");
  }

  @Test
  void says_what_an_object_itself_leaves_open() {
    repo.file(
            "apps/set.yaml",
            """
            apiVersion: fluxcd.controlplane.io/v1
            kind: ResourceSet
            metadata: {name: set, namespace: web}
            """)
        .file(
            "clusters/prod/other.yaml",
            kustomization(
                "other", "./more", "suspend: true\nkubeConfig: {secretRef: {name: other}}"))
        .file("more/map.yaml", CONFIG_MAP.formatted("one", "1"));

    var cluster = repo.rendered();

    assertThat(repo.unrendered(cluster))
        .isEqualTo(
            """
            REPO/apps/set.yaml:1: ResourceSet web/set: has the Flux operator make objects, which are not rendered; look at them where they are made (render/made-by-others)
            REPO/clusters/prod/other.yaml:1: Kustomization flux-system/other: is suspended, so that the cluster may have another state of it; it is rendered as if it were not (render/not-applied)
            REPO/clusters/prod/other.yaml:1: Kustomization flux-system/other: applies to the cluster of its kubeConfig, whose objects are not told from those of this one; keep it in a directory of that cluster (render/other-cluster)""");
    assertThat(Repo.objects(cluster)).contains("ConfigMap web/one by flux-system/other");
  }

  @Test
  void knows_the_names_of_an_encrypted_secret_and_not_its_values() {
    var secret =
        """
        apiVersion: v1
        kind: Secret
        metadata: {name: db, namespace: web}
        stringData: {password: "ENC[AES256_GCM,data:abc,iv:def,tag:ghi,type:str]"}
        sops: {mac: "ENC[AES256_GCM,data:abc,iv:def,tag:ghi,type:str]", version: 3.9.0}
        """;
    repo.file("apps/secret.yaml", secret);

    assertThat(repo.unrendered(repo.rendered()))
        .isEqualTo(
            "REPO/apps/secret.yaml:1: Secret web/db of Kustomization flux-system/apps: is encrypted with SOPS, and the Kustomization has no spec.decryption; set it (render/failed)");

    repo.file(
        "clusters/prod/apps.yaml",
        kustomization("apps", "./apps", "decryption: {provider: sops}")
            + """
            ---
            apiVersion: source.toolkit.fluxcd.io/v1
            kind: GitRepository
            metadata: {name: repo, namespace: flux-system}
            spec: {interval: 1m, url: "https://git.example.com/a", ref: {branch: main}}
            """);
    var cluster = repo.rendered();

    assertThat(cluster.unrendered()).isEmpty();
    assertThat(cluster.objects().get(0).value().has("sops")).isFalse();
  }

  @Test
  void knows_no_name_that_is_made_of_what_is_encrypted() {
    var kustomize = KustomizeBinary.tryFind(String.valueOf(System.getenv("PATH")));
    assumeThat(kustomize).as("kustomize or kubectl on the PATH").isPresent();
    repo.file(
            "apps/kustomization.yaml", "secretGenerator: [{name: db, files: [password.sops.json]}]")
        .file(
            "apps/password.sops.json",
            "{\"data\": \"ENC[AES256_GCM,data:abc,iv:def,tag:ghi,type:str]\", \"sops\": {\"mac\": \"a\"}}");

    var cluster = repo.rendered("", Engines.none().with(kustomize.get()));

    assertThat(repo.unrendered(cluster))
        .startsWith("REPO/apps/kustomization.yaml:1: Secret db-")
        .endsWith(
            " of Kustomization flux-system/apps: is generated of an encrypted file, so that the end of its name is another in the cluster; set disableNameSuffixHash if something has to know it (render/encrypted)");
  }

  @Test
  void tells_of_what_is_encrypted_and_cannot_be_decrypted() {
    repo.file(
        "apps/secret.yaml",
        """
        apiVersion: v1
        kind: Secret
        metadata: {name: db, namespace: web}
        stringData: {password: "ENC[AES256_GCM,data:abc,iv:def,tag:ghi,type:str]"}
        """);

    assertThat(repo.unrendered(repo.rendered()))
        .isEqualTo(
            "REPO/apps/secret.yaml:1: Secret web/db of Kustomization flux-system/apps: holds what SOPS has encrypted without the 'sops' that says how, so that Flux applies it as it stands; encrypt the file anew (render/encrypted)");
  }

  @Test
  void renders_a_stack_before_it_is_written_and_knows_its_constructs() {
    var stack = new Stack("hello");
    new KubeObject(stack, "namespace", Pruning.neverPruned(new NamespaceName("hello")));

    var cluster = Rendering.of(Scope.of(stack, folder.resolve("new")), Engines.none()).run();

    assertThat(Repo.objects(cluster)).containsExactly("Namespace hello");
    assertThat(cluster.objects().get(0).origin().file())
        .isEqualTo(folder.resolve("new") + "/apps/hello/namespace-hello.yaml");
  }

  @Test
  void gives_the_same_cluster_every_time() {
    for (int i = 0; i < 30; i++) {
      repo.file("apps/child%d.yaml".formatted(i), kustomization("c" + i, "./c/" + i, ""))
          .file("c/%d/map.yaml".formatted(i), CONFIG_MAP.formatted("m" + i, "" + i));
    }
    var first = repo.rendered();

    assertThat(first.objects()).hasSize(60);
    for (int i = 0; i < 5; i++) {
      assertThat(repo.rendered()).isEqualTo(first);
    }
  }

  @Test
  void says_what_cannot_be_read() {
    repo.file("apps/map.yaml", CONFIG_MAP.formatted("one", "1"))
        .file("broken/ks.yaml", "apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: [\n");

    var cluster = repo.rendered();

    assertThat(cluster.unrendered()).hasSize(1);
    assertThat(repo.unrendered(cluster)).startsWith("REPO/broken/ks.yaml:3: file: not valid YAML");
    assertThat(List.of(Repo.objects(cluster))).hasSize(1);
  }
}
