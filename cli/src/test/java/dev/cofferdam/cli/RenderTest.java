package dev.cofferdam.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.cofferdam.helm.NativeHelm;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** What the person who types {@code render} sees. */
class RenderTest {

  private static final String FLUX =
      """
      apiVersion: source.toolkit.fluxcd.io/v1
      kind: GitRepository
      metadata: {name: repo, namespace: flux-system}
      spec: {interval: 1m, url: "ssh://git@git.example.com/example/repo", ref: {branch: main}}
      ---
      apiVersion: kustomize.toolkit.fluxcd.io/v1
      kind: Kustomization
      metadata: {name: apps, namespace: flux-system}
      spec:
        interval: 10m
        path: ./apps
        prune: true
        sourceRef: {kind: GitRepository, name: repo}
      """;

  private static final String APPS =
      """
      apiVersion: v1
      kind: Namespace
      metadata: {name: web}
      ---
      apiVersion: v1
      kind: Secret
      metadata: {name: db, namespace: web}
      stringData: {password: hunter2hunter2}
      """;

  private static final String RELEASE =
      """
      apiVersion: helm.toolkit.fluxcd.io/v2
      kind: HelmRelease
      metadata: {name: web, namespace: flux-system}
      spec:
        interval: 10m
        releaseName: web
        targetNamespace: web
        storageNamespace: web
        chart: {spec: {chart: charts/web, sourceRef: {kind: GitRepository, name: repo}}}
      """;

  @TempDir private Path directory;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void setUp() throws IOException {
    write("repo/flux.yaml", FLUX);
    write("repo/apps/apps.yaml", APPS);
  }

  private void write(String path, String text) throws IOException {
    var file = directory.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private int run(String... arguments) {
    return new Cofferdam()
        .status(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
  }

  private String shown(StringWriter writer) {
    return writer.toString().replace(directory.toString(), "DIR");
  }

  private String repo() {
    return directory.resolve("repo").toString();
  }

  private void chart(String template) throws IOException {
    write("repo/charts/web/Chart.yaml", "apiVersion: v2\nname: web\nversion: 1.2.3\n");
    write("repo/charts/web/templates/web.yaml", template);
    write("repo/apps/release.yaml", RELEASE);
  }

  @Test
  void prints_every_object_with_its_source_and_no_secret() {
    assertThat(run("render", repo())).isZero();

    assertThat(shown(out))
        .isEqualTo(
            """
            ---
            # Source: DIR/repo/apps/apps.yaml:1, Kustomization flux-system/apps
            apiVersion: v1
            kind: Namespace
            metadata:
              name: web
              labels:
                kustomize.toolkit.fluxcd.io/name: apps
                kustomize.toolkit.fluxcd.io/namespace: flux-system
            ---
            # Source: DIR/repo/apps/apps.yaml:5, Kustomization flux-system/apps
            apiVersion: v1
            kind: Secret
            metadata:
              name: db
              namespace: web
              labels:
                kustomize.toolkit.fluxcd.io/name: apps
                kustomize.toolkit.fluxcd.io/namespace: flux-system
            data:
              password: "****"
            """);
    assertThat(shown(err))
        .isEqualTo(
            "2 objects of 1 Kustomization and 0 HelmReleases: 0 unrendered, 0 errors, 0 warnings\n");
  }

  @Test
  void says_everywhere_what_is_not_rendered() throws IOException {
    write("repo/apps/release.yaml", RELEASE);
    var text =
        "DIR/repo/apps/release.yaml:1: HelmRelease flux-system/web: the chart 'DIR/repo/charts/web' is not there; put it there, or give vendir.yml an entry for it and run 'vendir sync' (render/chart-missing)";

    assertThat(run("render", repo())).isEqualTo(1);
    assertThat(shown(out)).endsWith("# Not rendered: " + text + "\n");
    assertThat(shown(err)).startsWith("unrendered: " + text + "\n");

    assertThat(run("render", "--allow-unrendered", repo())).isZero();

    out.getBuffer().setLength(0);
    assertThat(run("render", "--format", "json", repo())).isEqualTo(1);
    var json = JsonMapper.shared().readTree(out.toString());
    assertThat(json.propertyNames()).containsExactly("objects", "unrendered", "findings");
    assertThat(json.path("unrendered").get(0).path("id").asString())
        .isEqualTo("render/chart-missing");

    var target = directory.resolve("rendered");
    assertThat(run("render", "--out", target.toString(), repo())).isEqualTo(1);
    assertThat(target.resolve("unrendered.yaml")).content().contains("/charts/web' is not there; ");
  }

  @Test
  void writes_one_file_an_object_and_touches_no_other() throws IOException {
    var target = directory.resolve("rendered");

    assertThat(run("render", "--out", target.toString(), repo())).isZero();
    assertThat(files(target))
        .containsExactly(
            "flux-system-apps/namespace-web.yaml", "flux-system-apps/secret-web-db.yaml");
    assertThat(shown(out))
        .isEqualTo("DIR/rendered: 2 created, 0 updated, 0 unchanged, 0 removed\n");

    write("repo/apps/apps.yaml", APPS.replace("name: db", "name: other"));
    out.getBuffer().setLength(0);
    assertThat(run("render", "--out", target.toString(), repo())).isZero();
    assertThat(shown(out))
        .isEqualTo("DIR/rendered: 1 created, 0 updated, 1 unchanged, 1 removed\n");

    write("rendered/flux-system-apps/namespace-web.yaml", "# mine\n");
    assertThat(run("render", "--out", target.toString(), repo())).isEqualTo(2);
    assertThat(target.resolve("flux-system-apps/namespace-web.yaml")).hasContent("# mine");
    try (var all = Files.list(directory)) {
      assertThat(all).hasSize(2);
    }
  }

  private static List<String> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(it -> folder.relativize(it).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }

  @Test
  void renders_charts_and_tells_what_does_not_hold_of_them() throws IOException {
    assumeTrue(NativeHelm.tryLoad().isPresent(), "no native Helm for this platform");
    chart(
        """
        apiVersion: networking.k8s.io/v1
        kind: Ingress
        metadata: {name: web}
        spec: {ingressClassName: nginx, defaultBackend: {service: {name: gone, port: {number: 80}}}}
        """);

    assertThat(run("render", "--helmrelease", "flux-system/web", repo())).isZero();
    assertThat(shown(out))
        .startsWith(
            """
            ---
            # Source: HelmRelease flux-system/web, chart web 1.2.3, templates/web.yaml, Kustomization flux-system/apps
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            """);

    assertThat(run("render", repo())).isEqualTo(1);
    assertThat(shown(err))
        .contains("error: DIR/repo/charts/web/templates/web.yaml:1:1: Ingress web/web: ")
        .contains("(workload/ingress-backend)")
        .contains("1 error");
  }

  @Test
  void prints_one_kustomization_alone() throws IOException {
    write(
        "repo/more.yaml",
        FLUX.substring(FLUX.indexOf("---\n") + 4)
            .replace("name: apps", "name: more")
            .replace("./apps", "./more"));
    write(
        "repo/more/map.yaml",
        "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a, namespace: web}\n");

    assertThat(run("render", "--kustomization", "flux-system/more", repo())).isZero();
    assertThat(shown(out)).contains("ConfigMap").doesNotContain("Namespace\n");

    out.getBuffer().setLength(0);
    assertThat(run("render", "--kustomization", "more", repo())).isZero();
    assertThat(shown(out)).contains("ConfigMap").doesNotContain("Namespace\n");

    assertThat(run("render", "--kustomization", "flux-system/none", repo())).isEqualTo(2);
    assertThat(shown(err))
        .endsWith(
            "error: there is no Kustomization flux-system/none among what is rendered; name one that is there\n");
  }

  @Test
  void fails_where_there_is_nothing() throws IOException {
    Files.createDirectories(directory.resolve("empty"));

    assertThat(run("render", directory.resolve("empty").toString())).isEqualTo(1);
    assertThat(err).hasToString("no manifest was found, so nothing was rendered\n");
  }

  @Test
  void tells_what_is_wrong_with_arguments() {
    assertThat(run("render", "nowhere")).isEqualTo(2);
    assertThat(run("render", "--source", "a=b", repo())).isEqualTo(2);
    assertThat(run("render", "--kube-version", "new", repo())).isEqualTo(2);
    assertThat(run("render", "--helm", repo(), repo())).isEqualTo(2);
    assertThat(run("render", "--format", "xml", repo())).isEqualTo(2);
    assertThat(shown(err))
        .isEqualTo(
            """
            error: 'nowhere' is no directory; name the directory of a repository
            error: the name of a Flux object is NAMESPACE/NAME, got 'a'; write it like 'flux-system/apps'
            error: the version of Kubernetes must be like '1.34.0', got 'new'
            error: 'DIR/repo' is not Helm 3 or 4; name the program
            error: format must be yaml or json, got 'xml'; --help lists the options
            """);
  }
}
