package dev.cofferdam.cli;

import static dev.cofferdam.cli.Workplace.FLUX;
import static dev.cofferdam.cli.Workplace.RELEASE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.cofferdam.helm.NativeHelm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A password is nowhere in what a rendering says, writes or keeps, unless an object shows it. */
class SecretsStayHiddenTest {

  private static final String PASSWORD = "hunter2hunter2";
  private static final String BASE64 = "aHVudGVyMmh1bnRlcjI";

  private static final String SECRET =
      """
      apiVersion: v1
      kind: Secret
      metadata: {name: db, namespace: flux-system}
      stringData:
        password: hunter2hunter2
        values.yaml: "password: hunter2hunter2"
        broken.yaml: "password: [hunter2hunter2"
      data: {encoded: aHVudGVyMmh1bnRlcjI=}
      """;

  private static final String TEMPLATE =
      "apiVersion: v1\nkind: Secret\nmetadata: {name: web}\nstringData: {password: {{ .Values.password | quote }}}\n";

  @TempDir private Path directory;

  private Workplace workplace;

  @BeforeEach
  void setUp() {
    workplace = new Workplace(directory);
  }

  private void release(String template, String more) {
    assumeTrue(NativeHelm.tryLoad().isPresent(), "no native Helm for this platform");
    workplace
        .chart(template)
        .file("apps/secret.yaml", SECRET)
        .file("apps/release.yaml", RELEASE + more);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "stringData: {password: hunter2hunter2}",
        "data: {password: aHVudGVyMmh1bnRlcjI=}",
        "data: [hunter2hunter2]",
        "stringData: hunter2hunter2",
        "stringData: {password: {more: hunter2hunter2}}",
        "stringdata: {password: hunter2hunter2}",
        "password: hunter2hunter2"
      })
  void of_a_secret_however_it_is_written(String data) {
    var secret = SECRET.substring(0, SECRET.indexOf("stringData:"));
    workplace.file("apps/secret.yaml", secret + data + "\n");

    assertHidden("kind: Secret");
  }

  @Test
  void of_a_secret_of_a_version_that_is_none() {
    workplace.file("apps/secret.yaml", SECRET.replace("apiVersion: v1", "apiVersion: core/v1"));

    assertHidden("apiVersion: core/v1");
  }

  @Test
  void of_a_secret_that_kubectl_has_a_copy_of() {
    workplace.file(
        "apps/secret.yaml",
        """
        apiVersion: v1
        kind: Secret
        metadata:
          name: db
          annotations: {kubectl.kubernetes.io/last-applied-configuration: '{"data":{"a":"hunter2hunter2"}}'}
        """);

    assertHidden("kubectl.kubernetes.io/last-applied-configuration: \"****\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "  password: hunter2hunter2: x\n",
        "  password: \"hunter2hunter2\n",
        "  - hunter2hunter2\n"
      })
  void of_a_secret_that_cannot_be_read(String data) {
    var secret = SECRET.substring(0, SECRET.indexOf("  password"));
    workplace.file("apps/secret.yaml", secret + "  a: b\n" + data);

    assertHidden("render/failed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"password=hunter2hunter2", "hunter2hunter2"})
  void of_a_generated_secret(String literal) {
    workplace.file(
        "apps/kustomization.yaml",
        "resources: [settings.yaml]\nsecretGenerator: [{name: a, literals: [\"%s\"]}]\n"
            .formatted(literal));

    assertHidden("");
  }

  @ParameterizedTest
  @ValueSource(strings = {"${password}", "\"${password/(/x}\"", "${password}: ["})
  void of_a_variable(String use) {
    workplace
        .file("apps/secret.yaml", SECRET)
        .file(
            "more.yaml",
            FLUX.substring(FLUX.indexOf("---\n"))
                    .replace("name: apps", "name: more")
                    .replace("./apps", "./more")
                + "  postBuild: {substituteFrom: [{kind: Secret, name: db}]}\n")
        .file(
            "more/secret.yaml",
            "apiVersion: v1\nkind: Secret\nmetadata: {name: a, namespace: b}\nstringData:\n  a: %s\n"
                .formatted(use));

    assertHidden("flux-system/more");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ", valuesKey: broken.yaml",
        ", valuesKey: password",
        ", valuesKey: gone",
        ", valuesKey: password, targetPath: password",
        ", valuesKey: password, targetPath: 'a[x'",
        ", valuesKey: encoded, targetPath: a.password"
      })
  void of_values(String reference) {
    release(TEMPLATE, "  valuesFrom: [{kind: Secret, name: db%s}]\n".formatted(reference));

    assertHidden("HelmRelease flux-system/web");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{ fail .Values.password }}",
        "{{ .Values.password | b64enc | fail }}",
        "{{ required .Values.password .Values.nothing }}",
        "{{ tpl (printf \"{{ %s }}\" .Values.password) . }}",
        "{{ mustRegexMatch (printf \"(%s\" .Values.password) \"\" }}",
        "{{ .Values.password }}",
        "a: {{ .Values.password }}: b\n",
        "a: b\na: {{ .Values.password }}\n"
      })
  void of_values_that_a_template_fails_with(String template) {
    release(template, "  valuesFrom: [{kind: Secret, name: db}]\n");

    assertHidden("HelmRelease flux-system/web: ");
  }

  @Test
  void of_values_that_a_schema_refuses() {
    release(TEMPLATE, "  valuesFrom: [{kind: Secret, name: db}]\n");
    workplace.file(
        "charts/web/values.schema.json",
        "{\"properties\": {\"password\": {\"enum\": [\"x\"], \"pattern\": \"^y$\"}}}");

    assertHidden("values don't meet the specifications of the schema");
  }

  @Test
  void of_objects_that_a_post_renderer_fails_on() {
    release(
        TEMPLATE,
        """
          valuesFrom: [{kind: Secret, name: db}]
          postRenderers:
            - kustomize:
                patches:
                  - target: {kind: Secret}
                    patch: '[{op: test, path: /stringData/password, value: x}]'
        """);

    assertHidden("HelmRelease flux-system/web");
  }

  @Test
  void in_the_cache_although_the_output_is_damaged() throws IOException {
    release(
        "apiVersion: v1\nkind: Secret\nmetadata: {name: a, name: b}\nstringData: {a: hunter2hunter2}\n",
        "");

    assertHidden("HelmRelease flux-system/web");
  }

  /** An object that is no Secret is shown as it is: it would be as open in the cluster. */
  @Test
  void but_not_what_a_chart_makes_public() {
    release(
        TEMPLATE.replace("kind: Secret", "kind: ConfigMap").replace("stringData", "data"),
        "  valuesFrom: [{kind: Secret, name: db}]\n");

    assertThat(workplace.render().out()).contains("password: hunter2hunter2");
    assertThat(workplace.render().err()).doesNotContain(PASSWORD);
  }

  private void assertHidden(String said) {
    var out = workplace.resolve("out");
    var runs =
        Stream.of(
                workplace.render(),
                workplace.render("--format", "json"),
                workplace.render("--out", out.toString()))
            .toList();
    assertThat(runs.get(0).out() + runs.get(0).err()).contains(said);
    for (var run : runs) {
      assertThat(run.status()).isLessThan(3);
      assertThat(run.out() + run.err()).doesNotContain(PASSWORD, BASE64);
    }
    assertHiddenByCheck();
    for (Path place : Stream.of(out, workplace.resolve("cache")).filter(Files::exists).toList()) {
      assertHidden(place);
    }
  }

  private void assertHiddenByCheck() {
    var written = workplace.resolve("written");
    for (var format : List.of("text", "json", "sarif", "markdown", "junit")) {
      var file = written.resolve(format);
      var run = workplace.check("--format", format, "--output", format + "=" + file);
      assertThat(run.status()).as(format).isLessThan(3);
      assertThat(run.out() + run.err()).as(format).doesNotContain(PASSWORD, BASE64);
      assertThat(file).content().as(format).doesNotContain(PASSWORD, BASE64);
    }
  }

  private static void assertHidden(Path place) {
    for (String file : Workplace.files(place).keySet()) {
      if (Files.isRegularFile(place.resolve(file))) {
        assertThat(place.resolve(file)).content().doesNotContain(PASSWORD, BASE64);
      }
    }
  }
}
