package dev.cofferdam.helm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.cofferdam.document.YamlReader;
import dev.cofferdam.render.Cluster;
import dev.cofferdam.render.Engines;
import dev.cofferdam.render.RenderOptions;
import dev.cofferdam.render.RenderedObject;
import dev.cofferdam.render.Rendering;
import dev.cofferdam.render.Scope;
import dev.cofferdam.render.helm.HelmEngine;
import dev.cofferdam.render.helm.HelmTemplate;
import dev.cofferdam.render.kustomize.KustomizeBinary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** From a repository with HelmReleases to the objects that helm-controller would apply. */
class ReleaseRenderingTest {

  private static final Path CHARTS = Path.of("../render/src/test/resources/charts");

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

  @TempDir Path folder;

  private Engines engines = Engines.none();

  @BeforeEach
  void setUp() {
    var helm = NativeHelm.tryLoad();
    assumeTrue(helm.isPresent(), "no native Helm for this platform");
    engines = Engines.none().with(helm.get());
    write("flux.yaml", FLUX);
  }

  private static String release(String chart, String spec) {
    return """
        apiVersion: helm.toolkit.fluxcd.io/v2
        kind: HelmRelease
        metadata: {name: bench, namespace: flux-system}
        spec:
          interval: 10m
          chart:
            spec:
              chart: third_party/charts/%s
              sourceRef: {kind: GitRepository, name: repo}
        """
            .formatted(chart)
        + spec.indent(2);
  }

  private void write(String path, String text) {
    try {
      var file = folder.resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void vendor(String chart) {
    var from = CHARTS.resolve(chart);
    try (var files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        var to = folder.resolve("third_party/charts/" + chart).resolve(from.relativize(file));
        Files.createDirectories(to.getParent());
        Files.copy(file, to);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Cluster rendered() {
    return rendered(RenderOptions.defaults());
  }

  private Cluster rendered(RenderOptions options) {
    return Rendering.of(Scope.of(folder), engines).with(options).run();
  }

  private String unrendered(Cluster cluster) {
    return cluster.unrendered().stream()
        .map(it -> it.toString().replace(folder.toString().replace('\\', '/'), "REPO"))
        .collect(Collectors.joining("\n"));
  }

  private static RenderedObject find(Cluster cluster, String object) {
    return cluster.objects().stream()
        .filter(it -> it.toString().equals(object))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + object + " in " + cluster.objects()));
  }

  private static String resource(String name) {
    try (var in = ReleaseRenderingTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void gives_every_object_as_the_cluster_gets_it() {
    vendor("workbench");
    write(
        "apps/release.yaml",
        release(
            "workbench",
            """
            releaseName: bench
            targetNamespace: bench
            commonMetadata: {labels: {team: tools}}
            values:
              bench: {replicaCount: 1, resources: {limits: {memory: 1Gi}}, service: {type: ClusterIP}}
            """));

    var cluster = rendered();

    assertThat(unrendered(cluster)).isEmpty();
    var expected =
        YamlReader.read(resource("release.yaml").getBytes(StandardCharsets.UTF_8)).documents();
    assertThat(cluster.objects().stream().map(it -> ordered(it.value())).sorted())
        .containsExactlyElementsOf(
            expected.stream().map(it -> ordered(it.value())).sorted().toList());
  }

  /** As text, to see what differs. */
  private static String ordered(JsonNode value) {
    return JsonMapper.builder()
        .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, SerializationFeature.INDENT_OUTPUT)
        .build()
        .writeValueAsString(JsonMapper.shared().convertValue(value, Object.class));
  }

  @Test
  void shows_what_the_chart_does_unless_told_otherwise() {
    vendor("workbench");
    write("apps/release.yaml", release("workbench", "targetNamespace: bench"));

    var service = find(rendered(), "Service bench/workbench");

    assertThat(service.value().path("spec").path("type").asString()).isEqualTo("LoadBalancer");
    assertThat(service.origin())
        .hasToString(
            "HelmRelease flux-system/bench, chart workbench 2.4.1, templates/service.yaml, Kustomization flux-system/apps");
    assertThat(service.origin().file())
        .isEqualTo(folder + "/third_party/charts/workbench/templates/service.yaml");
    assertThat(service.value().path("metadata").path("annotations"))
        .hasToString(
            "{\"meta.helm.sh/release-name\":\"bench-bench\",\"meta.helm.sh/release-namespace\":\"bench\"}");
  }

  @Test
  void says_how_to_fetch_a_chart_that_is_not_there() {
    write("apps/release.yaml", release("workbench", "targetNamespace: bench"));
    write(
        "third_party/vendir.yml",
        """
        apiVersion: vendir.k14s.io/v1alpha1
        kind: Config
        directories:
          - path: charts/workbench
            contents:
              - path: .
                helmChart: {name: workbench, version: 2.4.1, repository: {url: "https://charts.example.com"}}
        """);

    var cluster = rendered();

    assertThat(cluster.unrendered()).hasSize(1);
    assertThat(unrendered(cluster))
        .startsWith("REPO/apps/release.yaml:1: HelmRelease flux-system/bench: ")
        .contains("third_party/charts/workbench")
        .endsWith("fetch it with 'vendir sync --chdir REPO/third_party' (render/chart-missing)");
    assertThat(cluster.releases().get(0).rendered()).isFalse();
  }

  @Test
  void takes_a_chart_of_a_helm_repository_from_where_vendir_keeps_it() {
    vendor("workbench");
    write(
        "third_party/vendir.yml",
        """
        apiVersion: vendir.k14s.io/v1alpha1
        kind: Config
        directories:
          - path: charts/workbench
            contents:
              - path: .
                helmChart: {name: workbench, version: 2.4.1, repository: {url: "https://charts.example.com/"}}
        """);
    write(
        "apps/release.yaml",
        """
        apiVersion: source.toolkit.fluxcd.io/v1
        kind: HelmRepository
        metadata: {name: charts, namespace: flux-system}
        spec: {url: "https://charts.example.com"}
        ---
        apiVersion: helm.toolkit.fluxcd.io/v2
        kind: HelmRelease
        metadata: {name: bench, namespace: flux-system}
        spec:
          interval: 10m
          chart:
            spec:
              chart: workbench
              version: 2.4.1
              sourceRef: {kind: HelmRepository, name: charts}
        """);

    assertThat(unrendered(rendered())).isEmpty();
    assertThat(find(rendered(), "Service flux-system/workbench")).isNotNull();

    write("third_party/vendir.yml", "");
    assertThat(unrendered(rendered()))
        .isEqualTo(
            "REPO/apps/release.yaml:6: HelmRelease flux-system/bench: chart 'workbench' 2.4.1 of HelmRepository flux-system/charts is not in the repository; add an entry for exactly this version to vendir.yml and run 'vendir sync', or say where it is with --source flux-system/charts=DIR (render/chart-missing)");
  }

  @Test
  void lays_values_over_values_and_says_which_are_in_the_cluster() {
    vendor("workbench");
    write(
        "apps/values.yaml",
        """
        apiVersion: v1
        kind: ConfigMap
        metadata: {name: values, namespace: flux-system}
        data:
          values.yaml: |
            bench: {replicaCount: 3, service: {type: NodePort}}
        """);
    write(
        "apps/release.yaml",
        release(
            "workbench",
            """
            valuesFrom: [{kind: ConfigMap, name: values}]
            values: {bench: {service: {type: ClusterIP}}}
            """));

    var cluster = rendered();
    assertThat(find(cluster, "Service flux-system/workbench").value().path("spec").path("type"))
        .hasToString("\"ClusterIP\"");
    assertThat(
            find(cluster, "Deployment flux-system/workbench").value().path("spec").path("replicas"))
        .hasToString("3");

    write("apps/release.yaml", release("workbench", "valuesFrom: [{kind: Secret, name: gone}]"));
    assertThat(unrendered(rendered()))
        .isEqualTo(
            "REPO/apps/release.yaml:1: HelmRelease flux-system/bench: reads values of Secret 'gone', key 'values.yaml', which is not in the repository; keep values that matter in spec.values or in a ConfigMap here (render/values-in-cluster)");
  }

  @Test
  void names_a_version_after_the_commit_where_each_commit_is_one() {
    vendor("workbench");
    write(".git/HEAD", "0123456789abcdef0123456789abcdef01234567\n");
    write(
        "apps/release.yaml",
        release("workbench", "targetNamespace: bench")
            .replace("sourceRef:", "reconcileStrategy: Revision\n      sourceRef:"));

    assertThat(find(rendered(), "Service bench/workbench").origin().release())
        .hasToString(
            "Optional[HelmRelease flux-system/bench, chart workbench 2.4.1+0123456789ab, templates/service.yaml]");
  }

  @Test
  void applies_definitions_unless_told_to_skip_them() {
    vendor("crds");
    write("apps/release.yaml", release("crds", ""));
    assertThat(rendered().all("apiextensions.k8s.io", "CustomResourceDefinition")).isNotEmpty();

    write("apps/release.yaml", release("crds", "install: {crds: Skip}\nupgrade: {crds: Skip}"));
    assertThat(rendered().all("apiextensions.k8s.io", "CustomResourceDefinition")).isEmpty();
  }

  @Test
  void tells_hooks_from_what_stays_and_runs_tests_only_if_asked() {
    vendor("hooks");
    write("apps/release.yaml", release("hooks", ""));
    assertThat(hooks(rendered())).doesNotContain("test").contains("pre-install");

    write("apps/release.yaml", release("hooks", "test: {enable: true}"));
    assertThat(hooks(rendered())).contains("test");

    write(
        "apps/release.yaml",
        release("hooks", "install: {disableHooks: true}\nupgrade: {disableHooks: true}"));
    assertThat(hooks(rendered())).doesNotContain("pre-install", "post-install");
  }

  private static List<String> hooks(Cluster cluster) {
    return cluster.objects().stream().flatMap(it -> it.hooks().stream()).distinct().toList();
  }

  @Test
  void post_renders_with_kustomize_and_says_so_where_there_is_none() {
    vendor("workbench");
    write(
        "apps/release.yaml",
        release(
            "workbench",
            """
            postRenderers:
              - kustomize:
                  patches:
                    - target: {kind: Service, name: workbench}
                      patch: |
                        - {op: replace, path: /spec/type, value: ClusterIP}
            """));

    assertThat(unrendered(rendered()))
        .startsWith(
            "REPO/apps/release.yaml:1: HelmRelease flux-system/bench: a post-renderer fails:")
        .endsWith("(render/no-engine)");

    var kustomize = KustomizeBinary.tryFind(System.getenv("PATH"));
    assumeTrue(kustomize.isPresent(), "neither kustomize nor kubectl is installed");
    engines = engines.with(kustomize.get());
    var service = find(rendered(), "Service flux-system/workbench");
    assertThat(service.value().path("spec").path("type")).hasToString("\"ClusterIP\"");
    assertThat(service.origin().toString()).contains("templates/service.yaml");
    assertThat(service.value().toString()).doesNotContain("postrenderer");
  }

  @Test
  void says_what_templates_ask_of_the_cluster() {
    vendor("lookup");
    write("apps/release.yaml", release("lookup", ""));

    var cluster = rendered();

    assertThat(cluster.unrendered()).isNotEmpty();
    assertThat(cluster.unrendered()).allSatisfy(it -> assertThat(it.reason().isPart()).isTrue());
    assertThat(unrendered(cluster)).contains("looks objects up in the cluster");
    assertThat(cluster.objects()).hasSizeGreaterThan(1);
  }

  @Test
  void asks_each_release_of_a_chart_about_the_templates_in_its_own_values() {
    vendor("workbench");
    var asking =
        "values: {extraTemplates: ['{{ lookup \"v1\" \"Secret\" \"a\" \"b\" | toJson }}']}";
    write("apps/a.yaml", release("workbench", "targetNamespace: a").replace("bench,", "first,"));
    write("apps/b.yaml", release("workbench", asking).replace("bench,", "second,"));

    assertThat(rendered().unrendered())
        .extracting(it -> it.reason().id() + " " + it.subject())
        .contains("render/lookup HelmRelease flux-system/second")
        .doesNotContain("render/lookup HelmRelease flux-system/first");
  }

  @Test
  void gives_the_same_of_a_chart_that_makes_values_up() {
    vendor("random");
    write("apps/release.yaml", release("random", ""));

    var first = rendered();

    assertThat(unrendered(first)).contains("makes values up whenever it is rendered");
    assertThat(rendered()).isEqualTo(first);
    assertThat(first.objects().toString() + first.objects().get(0).value()).isNotEmpty();
    assertThat(first.objects().stream().map(it -> it.value().toString()))
        .anyMatch(it -> it.contains("(made up when it is rendered)"));
  }

  @Test
  void answers_what_a_chart_asks_of_apis_by_kubernetes_by_definitions_and_by_options() {
    write("third_party/charts/asks/Chart.yaml", "apiVersion: v2\nname: asks\nversion: 1.0.0\n");
    write(
        "third_party/charts/asks/templates/map.yaml",
        """
        apiVersion: v1
        kind: ConfigMap
        metadata: {name: answers}
        data:
          {{- range list "networking.k8s.io/v1/Ingress" "extensions/v1beta1" "example.org/v1/Gadget" "more.example.org/v1" }}
          {{ . | replace "/" "_" }}: {{ $.Capabilities.APIVersions.Has . | quote }}
          {{- end }}
        """);
    write("apps/release.yaml", release("asks", ""));
    write(
        "apps/definition.yaml",
        """
        apiVersion: apiextensions.k8s.io/v1
        kind: CustomResourceDefinition
        metadata: {name: gadgets.example.org}
        spec:
          group: example.org
          names: {kind: Gadget, plural: gadgets}
          scope: Namespaced
          versions: [{name: v1, served: true, storage: true}]
        """);

    var cluster = rendered(RenderOptions.defaults().withApi("more.example.org/v1"));

    assertThat(find(cluster, "ConfigMap flux-system/answers").value().path("data"))
        .hasToString(
            "{\"networking.k8s.io_v1_Ingress\":\"true\",\"extensions_v1beta1\":\"false\",\"example.org_v1_Gadget\":\"true\",\"more.example.org_v1\":\"true\"}");
  }

  @Test
  void says_which_apis_a_chart_asks_for_until_somebody_answers() {
    vendor("capabilities");
    write("apps/release.yaml", release("capabilities", ""));

    assertThat(unrendered(rendered()))
        .contains(
            "the chart asks whether the cluster has 'monitoring.coreos.com/v1', and is rendered as if it had not; say so with --api-versions monitoring.coreos.com/v1, or that it has not with --without-api monitoring.coreos.com/v1 (render/api-version)")
        .doesNotContain("'networking.k8s.io/v1/Ingress'");

    var answered =
        RenderOptions.defaults()
            .withApi("monitoring.coreos.com/v1")
            .withoutApi("apps/v1/Nothing")
            .withoutApi("example.com/v1/Widget")
            .withoutApi("extensions/v1beta1");
    assertThat(unrendered(rendered(answered))).isEmpty();
  }

  @Test
  void says_what_helm_says_of_a_chart_that_fails() {
    vendor("failing-required");
    write("apps/release.yaml", release("failing-required", ""));

    var cluster = rendered();

    assertThat(unrendered(cluster))
        .startsWith("REPO/apps/release.yaml:1: HelmRelease flux-system/bench: ")
        .endsWith("(render/failed)")
        .doesNotContain("cofferdam");
    assertThat(cluster.releases().get(0).rendered()).isFalse();
  }

  @Test
  void follows_releases_that_charts_bring() {
    write("third_party/charts/outer/Chart.yaml", "apiVersion: v2\nname: outer\nversion: 1.0.0\n");
    write(
        "third_party/charts/outer/templates/inner.yaml",
        release("workbench", "targetNamespace: bench").replace("name: bench,", "name: inner,"));
    vendor("workbench");
    write("apps/release.yaml", release("outer", ""));

    assertThat(find(rendered(), "Service bench/workbench").origin().release().get().release())
        .hasToString("flux-system/inner");
  }

  @Test
  void ends_where_a_chart_releases_itself_for_ever() {
    write("third_party/charts/outer/Chart.yaml", "apiVersion: v2\nname: outer\nversion: 1.0.0\n");
    write(
        "third_party/charts/outer/templates/inner.yaml",
        release("outer", "")
            .replace(
                "name: bench,", "name: \"{{ printf \"%.40s\" (sha256sum .Release.Name) }}\","));
    write("apps/release.yaml", release("outer", ""));

    assertThat(unrendered(rendered())).contains("is brought by what it brings itself");
  }

  @Test
  void keeps_what_helm_gave_but_no_secrets(@TempDir Path cache) throws IOException {
    vendor("workbench");
    write("apps/release.yaml", release("workbench", "targetNamespace: bench"));
    var counted = new AtomicInteger();
    engines = new Engines(engines.helm().map(it -> counting(it, counted)), engines.kustomize());
    var options = RenderOptions.defaults().cachedIn(cache.resolve("helm"));

    var first = rendered(options);
    assertThat(rendered(options)).isEqualTo(first);
    assertThat(counted).hasValue(1);

    rendered(options.forKubernetes("1.33.0"));
    assertThat(counted).as("another Kubernetes").hasValue(2);
    write(
        "apps/release.yaml",
        release("workbench", "releaseName: bench-bench\ntargetNamespace: other"));
    rendered(options);
    assertThat(counted).as("another namespace").hasValue(3);
    write("apps/release.yaml", release("workbench", "targetNamespace: bench"));
    counted.set(1);

    for (Path entry : entries(cache)) {
      Files.writeString(entry, Files.readString(entry).replace("workbench", "damaged"));
    }
    assertThat(rendered(options)).isEqualTo(first);
    assertThat(counted).hasValue(2);

    write("third_party/charts/workbench/templates/extra.yaml", "");
    rendered(options);
    assertThat(counted).as("another chart").hasValue(3);

    write(
        "third_party/charts/workbench/templates/extra.yaml",
        "apiVersion: v1\nkind: Secret\nmetadata: {name: s}\nstringData: {password: hunter2hunter2}\n");
    rendered(options);
    rendered(options);
    assertThat(counted).as("never kept").hasValue(5);
    for (Path entry : entries(cache)) {
      assertThat(Files.readString(entry)).doesNotContain("hunter2hunter2");
    }
  }

  private static List<Path> entries(Path cache) throws IOException {
    try (var files = Files.walk(cache)) {
      return new ArrayList<>(files.filter(Files::isRegularFile).toList());
    }
  }

  private static HelmEngine counting(HelmEngine helm, AtomicInteger counted) {
    return new HelmEngine() {
      @Override
      public String template(HelmTemplate request) {
        counted.incrementAndGet();
        return helm.template(request);
      }

      @Override
      public String version() {
        return helm.version();
      }
    };
  }

  @Test
  void renders_many_releases_at_once_the_same_as_one_by_one() {
    vendor("workbench");
    for (int i = 0; i < 40; i++) {
      write(
          "apps/release-%d.yaml".formatted(i),
          release("workbench", "targetNamespace: ns-" + i)
              .replace("name: bench,", "name: bench-%d,".formatted(i)));
    }
    var first = rendered();

    assertThat(unrendered(first)).isEmpty();
    assertThat(first.releases()).hasSize(40);
    assertThat(rendered()).isEqualTo(first);
  }

  @Test
  void says_what_a_chart_gives_when_it_is_upgraded_alone() {
    write("third_party/charts/late/Chart.yaml", "apiVersion: v2\nname: late\nversion: 1.0.0\n");
    write(
        "third_party/charts/late/templates/a.yaml",
        """
        {{- define "late" }}{{ ternary "LoadBalancer" "ClusterIP" .Release.IsUpgrade }}{{ end }}
        apiVersion: v1
        kind: Service
        metadata: {name: late}
        spec: {type: {{ include "late" . }}}
        ---
        apiVersion: v1
        kind: ConfigMap
        metadata: {name: late}
        data: {revision: "{{ .Release.Revision }}"}
        {{- if gt .Release.Revision 1 }}
        ---
        apiVersion: v1
        kind: Service
        metadata: {name: later}
        {{- end }}
        ---
        apiVersion: v1
        kind: Service
        metadata: {name: same}
        """);
    write("apps/release.yaml", release("late", "releaseName: late\n"));

    assertThat(rendered().unrendered().stream().map(it -> it.reason() + ": " + it.text()))
        .containsExactly(
            "UNCHECKED: the chart gives another 'Service late' when it is upgraded, and is rendered as"
                + " for its installation; look at what its templates make of .Release.IsUpgrade,"
                + " IsInstall and Revision",
            "UNCHECKED: the chart gives another 'Service later' when it is upgraded, and is rendered as"
                + " for its installation; look at what its templates make of .Release.IsUpgrade,"
                + " IsInstall and Revision");
  }

  @Test
  void says_nothing_of_an_upgrade_that_gives_the_same_or_fails() {
    write("third_party/charts/late/Chart.yaml", "apiVersion: v2\nname: late\nversion: 1.0.0\n");
    write(
        "third_party/charts/late/templates/a.yaml",
        """
        {{ if .Values.refuse }}{{ if .Release.IsUpgrade }}{{ fail "no" }}{{ end }}{{ end }}
        apiVersion: v1
        kind: Service
        metadata: {name: late, labels: {kind: "{{ or .Release.IsInstall .Release.IsUpgrade }}"}}
        """);
    for (var values : List.of("{}", "{refuse: true}")) {
      write("apps/release.yaml", release("late", "releaseName: late\nvalues: " + values + "\n"));

      assertThat(rendered().unrendered()).isEmpty();
      assertThat(rendered().objects()).anyMatch(it -> it.name().equals("late"));
    }
  }
}
