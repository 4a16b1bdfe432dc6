package dev.cofferdam.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.cofferdam.constraint.FluxVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A directory with files of strangers. */
class ValidationTest {

  private static final String MAP = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n";
  private static final String WRONG = MAP + "dta: {}\n";
  private static final String WIDGET =
      "apiVersion: example.org/v1\nkind: Widget\nmetadata: {name: w}\nspec: {sise: 1}\n";
  private static final String DEFINITION =
      """
      apiVersion: apiextensions.k8s.io/v1
      kind: CustomResourceDefinition
      metadata: {name: widgets.example.org}
      spec:
        group: example.org
        scope: Namespaced
        names: {kind: Widget, plural: widgets}
        versions:
        - name: v1
          served: true
          storage: true
          schema:
            openAPIV3Schema:
              type: object
              properties: {spec: {type: object, properties: {size: {type: integer}}}}
      """;

  @TempDir private Path directory;

  @Test
  void tells_file_line_column_object_and_field() throws IOException {
    write("apps/web.yaml", "# first\n" + MAP + "---\n" + MAP + "data:\n  a: b\n  port: 80\n");

    assertThat(findings("apps"))
        .containsExactly(
            "apps/web.yaml:11:9: ConfigMap a: data.port must be a text, got 80; put it in quotes");
  }

  @Test
  void reads_every_document_and_every_item_of_a_list() throws IOException {
    write("all.yaml", "---\n---\n# nothing\n---\n" + MAP + "---\n" + WRONG + "...\n");
    write(
        "list.yaml",
        """
        apiVersion: v1
        kind: List
        items:
        - &a {apiVersion: v1, kind: ConfigMap, metadata: {name: b}, dta: {}}
        - apiVersion: v1
          kind: List
          items: [*a]
        """);

    assertThat(findings("."))
        .containsExactly(
            "all.yaml:12:1: ConfigMap a: dta is unknown; did you mean 'data'?",
            "list.yaml:4:61: ConfigMap b: dta is unknown; did you mean 'data'?",
            "list.yaml:7:11: ConfigMap b: dta is unknown; did you mean 'data'?");
    assertThat(report(".").objects()).isEqualTo(4);
    assertThat(report(".").valid()).isEqualTo(1);
  }

  @Test
  void gives_the_items_of_a_typed_list_the_kind_of_the_list() throws IOException {
    write("empty.yaml", "apiVersion: v1\nkind: List\nitems: null\n");
    write(
        "maps.yaml",
        "apiVersion: v1\nkind: ConfigMapList\nitems:\n- metadata: {name: a}\n  dta: {}\n");

    assertThat(findings("."))
        .containsExactly("maps.yaml:5:3: ConfigMap a: dta is unknown; did you mean 'data'?");
  }

  @Test
  void looks_for_objects_and_definitions_in_utf_16_as_well() throws IOException {
    write("widget.yaml", WIDGET);
    Files.write(
        directory.resolve("crd.yaml"), ("\uFEFF" + DEFINITION).getBytes(StandardCharsets.UTF_16BE));
    var json = "{\"apiVersion\": \"v1\", \"kind\": \"ConfigMap\", \"metadata\": {\"name\": \"a\"}}";
    Files.write(
        directory.resolve("map.json"), ("\uFEFF" + json).getBytes(StandardCharsets.UTF_16LE));

    var report = report(".");
    assertThat(report.objects()).isEqualTo(3);
    assertThat(report.valid()).isEqualTo(2);
    assertThat(report.findings()).extracting(Finding::field).containsExactly("spec.sise");
  }

  @Test
  void reads_windows_files_byte_order_marks_and_json() throws IOException {
    write("crlf.yaml", "\uFEFF" + WRONG.replace("\n", "\r\n"));
    Files.write(
        directory.resolve("wide.yml"), ("\uFEFF" + WRONG).getBytes(StandardCharsets.UTF_16LE));
    write(
        "one.json",
        "{\n\t\"apiVersion\": \"v1\", \"kind\": \"ConfigMap\",\n\t\"metadata\": {\"name\": \"a\"},"
            + "\n\t\"dta\": {}\n}\n");

    assertThat(findings("."))
        .containsExactly(
            "crlf.yaml:4:1: ConfigMap a: dta is unknown; did you mean 'data'?",
            "one.json:4:2: ConfigMap a: dta is unknown; did you mean 'data'?",
            "wide.yml:4:1: ConfigMap a: dta is unknown; did you mean 'data'?");
  }

  @Test
  void counts_files_that_are_no_manifests_and_does_not_fail_them() throws IOException {
    write("values.yaml", "replicas: 1\nmetadata: {name: a}\n");
    write("list.yaml", "- a\n- b\n");
    write("empty.yaml", "");
    write("package.json", "{ \"name\": \"x\", // no JSON\n");
    write("notes.txt", WRONG);
    write("map.yaml", MAP);

    var report = report(".");
    assertThat(report.findings()).isEmpty();
    assertThat(report.others()).isEqualTo(4);
    assertThat(report.manifests()).isEqualTo(1);
  }

  @Test
  void reports_an_object_that_lacks_its_kind_or_version() throws IOException {
    write("a.yaml", "kind: ConfigMap\nmetadata: {name: a}\n");
    write("b.yaml", "apiVersion: v1\nmetadata: {name: a}\n");

    write("c.yaml", "apiVersion: 1\nkind: [a]\n");
    write("d.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata: 5\n");

    assertThat(findings("."))
        .containsExactly(
            "a.yaml:1:1: apiVersion is missing; set it",
            "b.yaml:1:1: kind is missing; set it",
            "c.yaml:1:13: apiVersion must be a text; put it in quotes if it is meant to be one",
            "d.yaml:3:11: ConfigMap: metadata must be a map, got 5");
  }

  @Test
  void loses_no_item_of_a_list_and_no_document() throws IOException {
    write(
        "list.yaml",
        """
        apiVersion: v1
        kind: List
        items:
        - null
        - 5
        - {kind: ConfigMap, metadata: {name: a}}
        ---
        kind: Deployment
        spec: {}
        """);

    assertThat(findings("."))
        .containsExactly(
            "list.yaml:4:3: items[0] is no object with an apiVersion and a kind; mend it or leave it"
                + " out",
            "list.yaml:5:3: items[1] is no object with an apiVersion and a kind; mend it or leave it"
                + " out",
            "list.yaml:6:3: items[2] is no object with an apiVersion and a kind; mend it or leave it"
                + " out",
            "list.yaml:8:1: apiVersion is missing; set it");
    assertThat(report(".").valid()).isZero();
  }

  @Test
  void names_a_hundred_problems_of_an_object_and_no_more() throws IOException {
    var text = new StringBuilder(MAP + "data:\n");
    for (int i = 0; i < 30_000; i++) {
      text.append("  k%d: %d\n".formatted(i, i));
    }
    write("a.yaml", text.toString());

    assertThat(report(".").findings()).hasSize(100);
  }

  @Test
  void takes_a_file_that_is_named_twice_for_one() throws IOException {
    write("a.yaml", WRONG);
    var again =
        new Validation(
            List.of(directory, directory.resolve("a.yaml")), List.of(), FluxVersion.NEWEST);
    assertThat(again.run().objects()).isEqualTo(1);
  }

  @Test
  void shows_nothing_of_what_it_cannot_read() throws IOException {
    write("a.yaml", "password: *S3cr3t\n");
    write("b.yaml", "password: !!int S3cr3t\n");
    write("c.yaml", "password: !S3cr3t!x y\n");

    assertThat(findings(".")).hasSize(3).noneMatch(it -> it.contains("S3cr3t"));
  }

  @Test
  void passes_over_the_templates_of_charts() throws IOException {
    write("charts/web/Chart.yaml", "apiVersion: v2\nname: web\nversion: 1.0.0\n");
    write("charts/web/templates/map.yaml", "{{ if .Values.on }}\nkind: {{ .Values.kind }}\n");
    write("charts/web/templates/tests/pod.yaml", "{{ nothing }}\n");
    write("charts/web/values.yaml", "on: true\n");
    write("templates/map.yaml", WRONG);

    var report = report(".");
    assertThat(report.templates())
        .containsExactly(
            directory + "/charts/web/templates/map.yaml",
            directory + "/charts/web/templates/tests/pod.yaml");
    assertThat(report.findings()).hasSize(1);
    assertThat(report("charts/web/templates").objects()).isZero();
    assertThat(report("charts/web/templates/map.yaml").templates()).hasSize(1);
  }

  @Test
  void takes_the_files_that_a_kustomization_names_as_patches_for_parts() throws IOException {
    write(
        "kustomization.yaml",
        """
        resources: [release.yaml]
        patches:
        - path: patches/interval.yaml
        - path: patches/json.yaml
          target: {kind: HelmRelease}
        - patch: "- op: remove"
        patchesStrategicMerge: [patches/other.yaml, "a: b\\nc: d"]
        """);
    var release = "apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: {name: a}\n";
    write("patches/interval.yaml", release + "spec: {interval: 5m}\n");
    write("patches/other.yaml", release + "spec: {$patch: replace, intervall: 5m}\n");
    write("patches/json.yaml", "- op: remove\n  path: /spec/interval\n");

    assertThat(findings("."))
        .containsExactly(
            "patches/other.yaml:4:25: HelmRelease a: spec.intervall is unknown; did you mean"
                + " 'interval'?");
  }

  @Test
  void finds_the_kustomization_of_a_patch_in_the_repository() throws IOException {
    Files.createDirectories(directory.resolve(".git"));
    write("a/kustomization.yaml", "patches: [{path: patches/a.yaml}, {path: \"b\\0c\"}]\n");
    write(
        "a/patches/a.yaml",
        "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: a}\nspec: {}\n");

    assertThat(report("a/patches").findings()).isEmpty();
  }

  @Test
  void knows_that_a_component_is_alpha() throws IOException {
    write("kustomization.yaml", "kind: Component\nresources: [a.yaml]\n");

    assertThat(report(".").valid()).isEqualTo(1);
  }

  @Test
  void says_which_definition_cannot_be_read() throws IOException {
    write("apps/a.yaml", MAP);
    write("crds/a.yaml", DEFINITION);
    write("crds/b.yaml", "a: [\n");

    assertThatThrownBy(validation("apps", "crds")::run)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("b.yaml' cannot be read: not valid YAML, ");
  }

  @Test
  void reports_what_nothing_describes_as_unvalidated() throws IOException {
    write("widget.yaml", WIDGET);

    var report = report(".");
    assertThat(report.findings()).isEmpty();
    assertThat(report.valid()).isZero();
    assertThat(report.unvalidated())
        .extracting(Finding::toString)
        .containsExactly(
            directory
                + "/widget.yaml:1:1: Widget w: nothing describes 'example.org/v1 Widget', so"
                + " nothing was compared; give its definition with --crds");
  }

  @Test
  void finds_definitions_that_are_given() throws IOException {
    write("apps/widget.yaml", WIDGET);
    write("elsewhere/all.yaml", MAP + "---\n" + DEFINITION);

    for (String given : List.of("elsewhere", "elsewhere/all.yaml")) {
      assertThat(validation("apps", given).run().findings()).hasSize(1);
      assertThat(validation("apps", given, given).run().findings()).hasSize(1);
    }
    assertThatThrownBy(validation("apps", "apps")::run)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith("apps' has no custom resource definition in it; name another");
  }

  @Test
  void finds_definitions_among_the_manifests() throws IOException {
    write("a-widget.yaml", WIDGET);
    write("z.yaml", "apiVersion: v1\nkind: List\nitems:\n- " + DEFINITION.indent(2).strip() + "\n");

    assertThat(findings("."))
        .containsExactly("a-widget.yaml:4:8: Widget w: spec.sise is unknown; did you mean 'size'?");
  }

  @Test
  void finds_definitions_in_the_charts_of_the_repository() throws IOException {
    Files.createDirectories(directory.resolve(".git"));
    write("apps/widget.yaml", WIDGET);
    write("third_party/widgets/Chart.yaml", "apiVersion: v2\nname: widgets\nversion: 1.0.0\n");
    write("third_party/widgets/crds/widgets.yaml", DEFINITION);

    assertThat(findings("apps")).hasSize(1);
  }

  @Test
  void gives_one_clear_error_for_each_file_that_cannot_be_read() throws IOException {
    write("bomb.yaml", bomb());
    write("broken.yaml", "a: [1, 2\nb: c\n");
    write("duplicate.yaml", MAP + "data: {a: b, a: c}\n");
    write("huge.yaml", MAP + "data: {a: '" + "x".repeat(16 << 20) + "'}\n");
    write("fine.yaml", MAP);

    var report = report(".");
    assertThat(report.findings())
        .extracting(Finding::id, finding -> finding.file().replaceAll(".*/", ""))
        .containsExactly(
            tuple("document/unreadable", "bomb.yaml"),
            tuple("document/unreadable", "broken.yaml"),
            tuple("document/unreadable", "duplicate.yaml"),
            tuple("document/unreadable", "huge.yaml"));
    assertThat(report.valid()).isEqualTo(1);
  }

  private static String bomb() {
    var text = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 12; i++) {
      var alias = "*a" + (i - 1);
      text.append("a%d: &a%d [%s]\n".formatted(i, i, (alias + ", ").repeat(9) + alias));
    }
    return text.toString();
  }

  @Test
  void does_not_follow_links_in_circles_or_out_of_the_directory() throws IOException {
    write("apps/a.yaml", WRONG);
    write("secret.yaml", WRONG);
    Files.createSymbolicLink(directory.resolve("apps/loop"), directory.resolve("apps"));
    Files.createSymbolicLink(directory.resolve("apps/out.yaml"), directory.resolve("secret.yaml"));

    assertThat(findings("apps")).hasSize(1);
  }

  @Test
  void refuses_a_directory_that_is_not_there() {
    assertThatThrownBy(() -> report("nowhere"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith("nowhere' does not exist; name a directory or a file");
  }

  @Test
  void gives_the_same_report_again_and_in_the_order_of_the_paths() throws IOException {
    for (int i = 0; i < 200; i++) {
      write("d%d/f%d.yaml".formatted(i % 7, i), i % 3 == 0 ? WRONG : MAP);
    }
    var report = report(".");
    assertThat(report.files()).extracting(FileReport::file).isSorted();
    assertThat(report.findings()).hasSize(67);
    for (int i = 0; i < 5; i++) {
      assertThat(report(".")).isEqualTo(report);
    }
  }

  @Test
  void holds_manifests_to_the_flux_they_are_for() throws IOException {
    write(
        "a.yaml",
        """
        apiVersion: kustomize.toolkit.fluxcd.io/v1
        kind: Kustomization
        metadata: {name: a}
        spec:
          interval: 5m
          prune: true
          sourceRef: {kind: GitRepository, name: a}
          deletionPolicy: Orphan
        """);
    var target = FluxVersion.parse("2.4");
    assertThat(new Validation(List.of(directory), List.of(), target).run().findings())
        .extracting(Finding::message)
        .containsExactly(
            "Kustomization a: spec.deletionPolicy came with Flux 2.5, and the target is 2.4; leave"
                + " it out or raise the target");
  }

  private void write(String file, String text) throws IOException {
    var path = directory.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  /** As lines, from the directory on. */
  private List<String> findings(String root) {
    return report(root).findings().stream()
        .map(it -> directory.relativize(Path.of(it.file()).normalize()) + place(it))
        .toList();
  }

  private static String place(Finding finding) {
    return ":%s: %s".formatted(finding.place(), finding.message());
  }

  private ValidationReport report(String root) {
    return validation(root).run();
  }

  private Validation validation(String root, String... definitions) {
    return new Validation(
        List.of(directory.resolve(root)),
        Arrays.stream(definitions).map(directory::resolve).toList(),
        FluxVersion.NEWEST);
  }
}
