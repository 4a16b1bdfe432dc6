package dev.cofferdam.cli;

import static dev.cofferdam.cli.Workplace.FLUX;
import static dev.cofferdam.cli.Workplace.MAP;
import static dev.cofferdam.cli.Workplace.RELEASE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.cofferdam.cli.Workplace.Run;
import dev.cofferdam.helm.NativeHelm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is in a repository: it is said what is wrong, and nothing is touched. */
class HostileRepositoryTest {

  private static final String CHART = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: web}\n";
  private static final int FIFTY_MEGABYTES = 50 * 1024 * 1024;

  @TempDir private Path directory;

  private Workplace workplace;

  @BeforeEach
  void setUp() {
    workplace = new Workplace(directory);
  }

  private static Arguments damage(String name, String text, Consumer<Workplace> damage) {
    return Arguments.of(name, text, damage);
  }

  private static Consumer<Workplace> files(String... pathsAndTexts) {
    return workplace -> {
      for (int i = 0; i < pathsAndTexts.length; i += 2) {
        workplace.file(pathsAndTexts[i], pathsAndTexts[i + 1]);
      }
    };
  }

  private static Consumer<Workplace> flux(String from, String to) {
    return files("flux.yaml", FLUX.replace(from, to));
  }

  private static String large(String indent) {
    var line = indent + "x".repeat(99 - indent.length()) + "\n";
    return line.repeat(FIFTY_MEGABYTES / line.length() + 1);
  }

  private static String bytes(int length) {
    var random = new SplittableRandom(1);
    return IntStream.range(0, length)
        .mapToObj(i -> String.valueOf((char) random.nextInt(1, 0x700)))
        .collect(Collectors.joining());
  }

  static Stream<Arguments> repositories() {
    return Stream.of(
        damage(
            "a path that leaves the repository",
            "kustomization path not found: the source has no directory '../outside'",
            flux("./apps", "../outside")),
        damage(
            "resources that leave the repository",
            "resources lists '../../outside.yaml', which leads out of the source",
            files("apps/kustomization.yaml", "resources: [../../outside.yaml]\n")),
        damage(
            "resources with an absolute path",
            "resources lists '/etc/hosts', which leads out of the source",
            files("apps/kustomization.yaml", "resources: [/etc/hosts]\n")),
        damage(
            "a generator that leaves the repository",
            "configMapGenerator lists '../../outside.yaml', which leads out of the source",
            files(
                "apps/kustomization.yaml",
                "configMapGenerator: [{name: a, files: [../../outside.yaml]}]\n")),
        damage(
            "a kustomization that lists itself",
            "resources lists '../apps', which leads back to where it is listed",
            files("apps/kustomization.yaml", "resources: [../apps]\n")),
        damage(
            "a circle of kustomizations",
            "resources lists '../apps', which leads back to where it is listed",
            files(
                "apps/kustomization.yaml", "resources: [../b]\n",
                "b/kustomization.yaml", "resources: [../apps]\n")),
        damage(
            "kustomizations without an end",
            "kustomizations lead to kustomizations without an end",
            IntStream.range(0, 300)
                .mapToObj(
                    i ->
                        files(
                            "apps/%d/kustomization.yaml".formatted(i),
                            "resources: [../%d]\n".formatted(i + 1)))
                .reduce(files("apps/kustomization.yaml", "resources: [0]\n"), Consumer::andThen)),
        damage(
            "Kustomizations that depend on each other",
            "so that none of them is ever ready; leave one dependency out",
            files(
                "flux.yaml",
                FLUX
                    + "  dependsOn: [{name: b}]\n"
                    + FLUX.substring(FLUX.indexOf("---\n"))
                        .replace("name: apps", "name: b")
                        .replace("./apps", "./b")
                    + "  dependsOn: [{name: apps}]\n",
                "b/b.yaml",
                MAP.replace("settings", "b"))),
        damage(
            "a Kustomization without a source",
            "does not say where its files come from; give its sourceRef a kind and a name",
            files(
                "apps/k.yaml",
                "apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata: {name: x, namespace: y}\nspec: {path: a}\n")),
        damage(
            "a Kustomization without a spec",
            "does not say where its files come from; give its sourceRef a kind and a name",
            files(
                "apps/k.yaml",
                "apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata: {name: x, namespace: y}\n")),
        damage(
            "a Kustomization without a namespace",
            "has no name or no namespace; set metadata.name and metadata.namespace",
            flux("name: apps, namespace: flux-system", "name: apps")),
        damage(
            "a HelmRelease without a chart",
            "names neither a chart nor a chartRef; give it one of the two",
            files("apps/release.yaml", RELEASE.replaceAll("  chart:.*\n", ""))),
        damage(
            "a HelmRelease without a spec",
            "names neither a chart nor a chartRef; give it one of the two",
            files("apps/release.yaml", RELEASE.substring(0, RELEASE.indexOf("spec:")))),
        damage(
            "a chart outside of the repository",
            "the chart 'DIR/repo/outside' is not there",
            files("apps/release.yaml", RELEASE.replace("charts/web", "../outside"))),
        damage(
            "a chart that is a file",
            "cannot be loaded: it is no packed chart",
            files("apps/release.yaml", RELEASE.replace("charts/web", "flux.yaml"))),
        damage(
            "binary garbage", "may not stand in YAML", files("apps/garbage.yaml", bytes(10_000))),
        damage(
            "bytes that are no text",
            "the bytes here are not UTF-8; save the file in UTF-8",
            workplace -> workplace.file("apps/bytes.yaml", new byte[] {'a', (byte) 0xff})),
        damage(
            "nothing but zeros",
            "'U+0000' may not stand in YAML",
            workplace -> workplace.file("apps/zeros.yaml", new byte[1000])),
        damage(
            "deep nesting",
            "nested deeper than 200 levels; flatten it",
            files("apps/deep.yaml", "a: " + "[".repeat(5_000) + "]".repeat(5_000) + "\n")),
        damage(
            "too many documents",
            "more than 50000 documents in one file; split it",
            files("apps/many.yaml", "---\na: b\n".repeat(50_001))),
        damage(
            "one object 10,000 times",
            "ConfigMap flux-system/settings is there already",
            files("apps/many.yaml", ("---\n" + MAP).repeat(10_000))),
        damage(
            "a ConfigMap of 50 MB",
            "the file is larger than 16777216 bytes; split it",
            files("apps/large.yaml", MAP.replace("hello}", "hello}\nx: |\n") + large("  "))),
        damage(
            "a vendir file of other types",
            "the chart 'DIR/repo/charts/web' is not there",
            files(
                "vendir.yml", "directories: {a: {b: [c]}}\n",
                "vendir.lock.yml", "[[\n",
                "apps/release.yaml", RELEASE)));
  }

  static Stream<Arguments> charts() {
    var values = "valuesFiles: [%s], sourceRef:";
    return Stream.of(
        damage(
            "no Chart.yaml",
            "the chart 'DIR/repo/charts/web' has no Chart.yaml",
            workplace -> workplace.without("charts/web/Chart.yaml")),
        damage(
            "a template that fails",
            "execution error at (web/templates/web.yaml:1:3): no",
            files("charts/web/templates/web.yaml", "{{ fail \"no\" }}")),
        damage(
            "a template that is none",
            "missing value for if",
            files("charts/web/templates/web.yaml", "{{ if }}{{ end }}")),
        damage(
            "a template that includes itself",
            "rendering template has a nested reference name",
            files(
                "charts/web/templates/web.yaml",
                "{{ define \"a\" }}{{ include \"a\" . }}{{ end }}{{ include \"a\" . }}")),
        damage(
            "a values file of 50 MB in the chart",
            "is larger than 5242880 bytes",
            files("charts/web/values.yaml", "a: |\n" + large("  "))),
        damage(
            "a values file of 50 MB beside the chart",
            "values file 'large.yaml' cannot be used: it is larger than 16777216 bytes; split it",
            files(
                "large.yaml",
                "a: |\n" + large("  "),
                "apps/release.yaml",
                RELEASE.replace("sourceRef:", values.formatted("large.yaml")))),
        damage(
            "a values file outside of the repository",
            "values file '../outside.yaml' is not there",
            files(
                "apps/release.yaml",
                RELEASE.replace("sourceRef:", values.formatted("../outside.yaml")))),
        damage(
            "a chart that releases itself under more and more names",
            "is brought by what it brings itself, 100 times over; break the circle",
            files(
                "charts/web/templates/web.yaml",
                RELEASE
                    .replace("{name: web,", "{name: \"{{ .Release.Name }}x\",")
                    .replace("releaseName: web", "releaseName: \"{{ .Release.Name }}x\""))),
        damage(
            "a subchart that is no archive",
            "cannot be loaded",
            files(
                "charts/web/charts/a-1.0.0.tgz", "no archive",
                "charts/web/Chart.yaml",
                    "apiVersion: v2\nname: web\nversion: 1.2.3\ndependencies: [{name: a, version: 1.0.0}]\n")),
        damage(
            "an output of more levels than anyone needs",
            "nested deeper than 200 levels; flatten it",
            files(
                "charts/web/templates/web.yaml",
                CHART + "x: {{ repeat 5000 \"[\" }}{{ repeat 5000 \"]\" }}\n")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("repositories")
  void says_what_is_wrong(String name, String text, Consumer<Workplace> damage) {
    damage.accept(workplace);

    assertThat(rendered().err()).contains(text);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("charts")
  void says_what_is_wrong_with_a_chart(String name, String text, Consumer<Workplace> damage) {
    assumeTrue(NativeHelm.tryLoad().isPresent(), "no native Helm for this platform");
    workplace.chart(CHART);
    damage.accept(workplace);

    assertThat(rendered().err()).contains(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "{}", "3", "~", "text", "[[1], {a: b}]", "{a: {b: [c]}}", ".nan"})
  void takes_any_type_in_any_place(String value) {
    var outer = Stream.of("apiVersion", "kind", "metadata", "spec");
    var inner =
        Stream.of(
            "path",
            "sourceRef",
            "patches",
            "images",
            "components",
            "commonMetadata",
            "postBuild",
            "dependsOn",
            "targetNamespace",
            "decryption",
            "timeout",
            "healthChecks");
    var release =
        Stream.of(
            "chart",
            "chartRef",
            "values",
            "valuesFrom",
            "install",
            "postRenderers",
            "commonMetadata",
            "dependsOn",
            "releaseName",
            "storageNamespace");
    outer.forEach(
        field -> workplace.file("apps/%s.yaml".formatted(field), with(MAP, field, value)));
    assertRefused(workplace.render());
    for (String field : outer().toList()) {
      workplace.file("apps/any.yaml", with(RELEASE, field, value));
      assertRefused(workplace.render());
    }
    workplace.without("apps/any.yaml");
    inner.forEach(
        field -> {
          workplace.file("flux.yaml", with(FLUX, "  " + field, value));
          assertRefused(workplace.render());
        });
    workplace.file("flux.yaml", FLUX);
    release.forEach(
        field -> {
          workplace.file("apps/any.yaml", with(RELEASE, "  " + field, value));
          assertRefused(workplace.render());
        });
  }

  private static Stream<String> outer() {
    return Stream.of("apiVersion", "kind", "metadata", "spec");
  }

  /** The last document with a field of another value; what belongs to the old one is dropped. */
  private static String with(String document, String field, String value) {
    var kept = new StringBuilder();
    boolean dropping = false;
    for (String line : document.split("\n", -1)) {
      dropping = dropping ? line.startsWith(indent(field) + " ") : line.startsWith(field + ":");
      if (!dropping && !line.isEmpty()) {
        kept.append(line).append('\n');
      }
    }
    return kept.append(field).append(": ").append(value).append('\n').toString();
  }

  private static String indent(String field) {
    return " ".repeat(field.length() - field.strip().length());
  }

  /** What is printed is what is written, not what was looked for in it. */
  @Test
  void adds_nothing_to_an_object_that_lacks_something() {
    workplace.file(
        "apps/k.yaml",
        "apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata: {name: x, namespace: y}\n");

    assertThat(rendered().out()).contains("kind: Kustomization").doesNotContain("spec");
  }

  @Test
  void takes_ten_thousand_documents() {
    var documents =
        IntStream.range(0, 10_000)
            .mapToObj(i -> "---\n" + MAP.replace("settings", "settings-" + i))
            .collect(Collectors.joining());
    workplace.file("apps/many.yaml", documents);

    assertThat(rendered(0).err()).startsWith("10001 objects of 1 Kustomization");
  }

  @Test
  void follows_no_symbolic_link() throws IOException {
    var outside =
        Files.writeString(directory.resolve("outside.yaml"), MAP.replace("settings", "o"));
    var apps = workplace.repository().resolve("apps");
    try {
      Files.createSymbolicLink(apps.resolve("loop"), apps);
      Files.createSymbolicLink(apps.resolve("self.yaml"), Path.of("self.yaml"));
      Files.createSymbolicLink(apps.resolve("outside.yaml"), outside);
      Files.createSymbolicLink(apps.resolve("folder"), directory);
    } catch (IOException | UnsupportedOperationException e) {
      assumeTrue(false, "no symbolic links here");
    }

    assertThat(rendered(0).err()).startsWith("1 object of 1 Kustomization");

    workplace.file("apps/kustomization.yaml", "resources: [settings.yaml, outside.yaml]\n");
    assertThat(rendered().err()).contains("resources lists 'outside.yaml', which is not there");
  }

  @Test
  void goes_on_past_a_file_that_cannot_be_read() throws IOException {
    workplace.file("apps/hidden.yaml", MAP);
    var hidden = workplace.repository().resolve("apps/hidden.yaml");
    assumeTrue(hidden.toFile().setReadable(false), "no permissions here");
    assumeFalse(Files.isReadable(hidden), "this user may read everything");

    var run = rendered();
    assertThat(run.err())
        .startsWith(
            "unrendered: %s: path: the system does not let us read it; look at its permissions (render/failed)\n"
                .formatted("DIR/repo/apps/hidden.yaml"))
        .contains("1 object of 1 Kustomization");
  }

  @Test
  void gives_odd_names_to_no_file() {
    var names =
        Stream.of(
            "..",
            "../../escape",
            "/",
            "a/b",
            "CON",
            "nul.x",
            "a:b",
            "\\u0000",
            "a\\nb",
            "\u0130",
            "-rf",
            "*",
            "trailing.",
            "Twin",
            "twin",
            "TWIN",
            "n".repeat(250));
    var documents =
        names
            .map(name -> "---\n" + MAP.replace("name: settings", "name: \"%s\"".formatted(name)))
            .collect(Collectors.joining());
    workplace.file("apps/odd.yaml", documents);

    var run = workplace.render("--out", workplace.resolve("out").toString());
    assertThat(run.status()).isLessThan(3);
    assertUntouched();
    var written = Workplace.files(workplace.resolve("out"));
    assertThat(written).hasSize(2 + 18);
    assertThat(written.keySet())
        .allMatch(it -> it.matches("|flux-system-apps(/[a-z0-9._-]{1,240}\\.yaml)?"))
        .contains(
            "flux-system-apps/configmap-flux-system-twin.yaml",
            "flux-system-apps/configmap-flux-system-twin-2.yaml",
            "flux-system-apps/configmap-flux-system-twin-3.yaml");
  }

  @Test
  void writes_nowhere_but_where_it_was_told() throws IOException {
    var file = Files.writeString(directory.resolve("file"), "mine").toString();
    var before = workplace.files();

    assertThat(workplace.render("--out", file).err())
        .isEqualTo("error: 'DIR/file' is not a directory; name the root of a repository\n");
    for (var place : Stream.of(directory, workplace.repository()).toList()) {
      assertThat(workplace.render("--out", place.toString()).err())
          .endsWith("' holds what is to be rendered; name another directory to write to\n");
    }
    assertThat(workplace.run("render", "--cache", file, workplace.repository().toString()).status())
        .isZero();
    assertThat(workplace.files()).isEqualTo(before);
  }

  @Test
  void reads_nothing_that_it_has_written() {
    var inside = workplace.repository().resolve("apps/rendered").toString();

    var first = workplace.render("--out", inside);
    assertThat(first.out())
        .isEqualTo("DIR/repo/apps/rendered: 1 created, 0 updated, 0 unchanged, 0 removed\n");
    var second = workplace.render("--out", inside);
    assertThat(second.out())
        .isEqualTo("DIR/repo/apps/rendered: 0 created, 0 updated, 1 unchanged, 0 removed\n");
    assertThat(second.err()).isEqualTo(first.err());
  }

  @Test
  void stops_at_a_directory_that_cannot_be_written() throws IOException {
    var closed = Files.createDirectory(directory.resolve("closed"));
    assumeTrue(closed.toFile().setWritable(false), "no permissions here");
    assumeFalse(Files.isWritable(closed), "this user may write everywhere");

    assertThat(workplace.render("--out", closed.resolve("out").toString()).err())
        .startsWith("error: cannot write in 'DIR/closed/out': ");
    var repository = workplace.repository().toString();
    assertThat(workplace.run("render", "--cache", closed.toString(), repository).status()).isZero();
    assertThat(closed.toFile().list()).isEmpty();
  }

  @Test
  void takes_a_damaged_cache_for_none() throws IOException {
    assumeTrue(NativeHelm.tryLoad().isPresent(), "no native Helm for this platform");
    workplace.chart(CHART);
    var first = workplace.render();
    assertThat(first.err()).contains("3 objects").doesNotContain("render/failed");
    var cache = workplace.resolve("cache").toFile().listFiles();
    assertThat(cache).hasSize(1);
    var kept = Files.readString(cache[0].toPath());

    for (var damage : Stream.of("", "\n", kept + "x", "x".repeat(FIFTY_MEGABYTES)).toList()) {
      Files.writeString(cache[0].toPath(), damage);
      assertThat(workplace.render()).isEqualTo(first);
      assertThat(cache[0]).hasContent(kept);
    }
  }

  @Test
  void refuses_a_source_that_is_not_there() throws IOException {
    Files.writeString(directory.resolve("file"), "");
    for (var source : Stream.of("file", "nowhere").toList()) {
      var run = workplace.render("--source", "flux-system/repo=" + directory.resolve(source));
      assertThat(run.status()).isEqualTo(2);
      assertThat(run.err())
          .isEqualTo(
              "error: 'DIR/%s' is no directory; give --source the one that has the files\n"
                  .formatted(source));
    }
  }

  /** Rendered twice and written once, each time with something to complain about. */
  private Run rendered() {
    return rendered(1);
  }

  private Run rendered(int status) {
    var before = workplace.files();
    var temporary = TemporaryFiles.now();
    var run = workplace.render();
    assertThat(run.status()).isEqualTo(status);
    assertRefused(run);
    assertThat(workplace.render()).isEqualTo(run);
    var written = workplace.render("--out", workplace.resolve("out").toString());
    assertThat(written.err()).isEqualTo(run.err());
    for (var format : List.of("text", "sarif")) {
      var checked = workplace.check("--format", format);
      assertThat(checked.status()).isLessThan(3);
      assertThat(checked.out() + checked.err())
          .doesNotContain("Exception", "\tat ", "bug in Cofferdam", "bug in this program");
      assertThat(workplace.check("--format", format)).isEqualTo(checked);
    }
    assertThat(workplace.files()).isEqualTo(before);
    temporary.assertGone();
    return run;
  }

  private static void assertRefused(Run run) {
    assertThat(run.status()).isLessThan(3);
    assertThat(run.err()).doesNotContain("Exception", "\tat ", "bug in Cofferdam");
  }

  private void assertUntouched() {
    assertThat(workplace.files().keySet())
        .containsExactly(
            "",
            "repo",
            "repo/apps",
            "repo/apps/odd.yaml",
            "repo/apps/settings.yaml",
            "repo/flux.yaml");
  }
}
