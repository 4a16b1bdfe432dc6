package dev.cofferdam.render.helm;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.JsonNodeFactory;

class ValueMentionsTest {

  private static final String CHART = "apiVersion: v2\nname: demo\nversion: 1.0.0\n";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '@',
      value = {
        "{{ .Values.image.tag }} | image.tag",
        "{{ $.Values.a }}{{ .root.Values.b }}{{ $x.Values.c }} | a b c",
        "{{ eq .Values.a .Values.b.c }} | a b.c",
        "{{ index .Values \"a-b\" \"c\" }} | a-b.c",
        "{{ index .Values.x \"a-b\" .y \"c\" }} | x.a-b",
        "{{ if hasKey .Values `a` }}{{ get $.Values.b \"c\" }}{{ end }} | a b.c",
        "{{ default .Values.a \"b\" }} | a",
        "{{ (.Values.a).b }} | a",
        "{{ with .Values.coder }}{{ .image }}{{ end }} | coder",
        "{{ range $k, $v := .Values.coder.list }}{{ end }} | coder.list",
        "{{ tpl \"{{ .Values.deep }}\" . }} | deep",
        "{{/* .Values.a */}}.Values.b {{ .ValuesOf.a }} | @@"
      })
  void finds_what_a_template_names(String template, String expected) {
    assertThat(String.join(" ", mentioned(template))).isEqualTo(expected);
  }

  @Test
  void knows_when_all_values_are_used() {
    assertThat(mentioned("{{ toYaml .Values }}{{ .Values.a }}")).containsExactly("", "a");
    assertThat(mentioned("{{ $v := .Values }}")).containsExactly("");
    assertThat(mentioned("{{ include \"x\" . }}{{ define \"x\" }}{{ .Values }}{{ end }}"))
        .containsExactly("");
  }

  @Test
  void does_not_count_a_helper_that_nothing_includes() {
    assertThat(mentioned("{{ define \"x\" }}{{ .Values }}{{ .Values.a }}{{ end }}"))
        .containsExactly("a");
  }

  @Test
  void does_not_count_the_whole_values_of_a_subchart() {
    assertThat(
            mentioned(
                Map.of(
                    "Chart.yaml",
                    CHART,
                    "charts/sub/Chart.yaml",
                    CHART.replace("demo", "sub"),
                    "charts/sub/templates/a.yaml",
                    "{{ .Values }}{{ .Values.inner }}")))
        .containsExactly("inner");
  }

  @Test
  void knows_what_the_list_of_dependencies_names() {
    var dependencies =
        """
        dependencies:
          - {name: a, condition: "a.enabled, extra.a"}
          - {name: b, tags: [x], import-values: [{child: c, parent: taken}]}
        """;
    assertThat(mentioned(Map.of("Chart.yaml", CHART + dependencies)))
        .containsExactly("a.enabled", "extra.a", "tags", "taken");
    assertThat(
            mentioned(
                Map.of(
                    "Chart.yaml",
                    CHART + "dependencies: [{name: a, import-values: [exported]}]\n")))
        .containsExactly("");
  }

  private static SortedSet<String> mentioned(String template) {
    return mentioned(Map.of("Chart.yaml", CHART, "templates/a.yaml", template));
  }

  private static SortedSet<String> mentioned(Map<String, String> texts) {
    var contents = new TreeMap<String, byte[]>();
    texts.forEach((path, text) -> contents.put(path, text.getBytes(UTF_8)));
    var files = ChartFiles.of(contents);
    var none = JsonNodeFactory.instance.objectNode();
    var chart = new Chart("demo", ChartYaml.read(files), none, files);
    return TemplateQuestions.of(chart, none).mentioned();
  }
}
