package dev.cofferdam.render.helm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TemplateQuestionsTest {

  private static final String NONE = "{}";

  @Test
  void lookup_is_found_through_named_templates_and_values() {
    var questions = questions("lookup", NONE);
    assertThat(questions.lookingUp())
        .containsExactly("lookup/templates/direct.yaml", "lookup/templates/secret.yaml");
    assertThat(questions.varying()).isEmpty();
  }

  @Test
  void chance_is_found_through_named_templates() {
    var questions = questions("random", NONE);
    assertThat(questions.varying())
        .containsExactly("random/templates/named.yaml", "random/templates/secret.yaml");
    assertThat(questions.lookingUp()).isEmpty();
  }

  @Test
  void api_versions_are_those_asked_for_by_name() {
    assertThat(questions("capabilities", NONE).apiVersions())
        .containsExactly(
            "apps/v1/Deployment",
            "apps/v1/Nothing",
            "example.com/v1/Widget",
            "extensions/v1beta1",
            "monitoring.coreos.com/v1",
            "networking.k8s.io/v1/Ingress",
            "v1/Pod",
            "v1/Service");
  }

  @Test
  void a_chart_that_asks_nothing_asks_nothing() {
    for (var chart : List.of("hooks", "workbench")) {
      var questions = questions(chart, NONE);
      assertThat(questions.lookingUp()).isEmpty();
      assertThat(questions.varying()).isEmpty();
      assertThat(questions.apiVersions()).isEmpty();
    }
  }

  @Test
  void values_that_are_rendered_count() {
    var values = "{extraTemplates: ['{{ lookup \"v1\" \"Secret\" \"\" \"\" }}', '{{ now }}']}";
    var questions = questions("workbench", values);
    assertThat(questions.lookingUp()).containsExactly("workbench/templates/extra-templates.yaml");
    assertThat(questions.varying()).containsExactly("workbench/templates/extra-templates.yaml");
  }

  @Test
  void a_chart_inside_goes_by_its_aliases() {
    var chart =
        chart(
            "Chart.yaml",
            "{name: a, version: 1.0.0, dependencies: [{name: b}, {name: b, alias: c}]}",
            "charts/b/Chart.yaml",
            "{name: b, version: 1.0.0}",
            "charts/b/templates/x.yaml",
            "{{ include (print $.Template.BasePath \"/y.yaml\") . | sha256sum }}",
            "charts/b/templates/y.yaml",
            "{{ randAlpha 3 }}",
            "templates/z.yaml",
            "{{ include (print .Template.BasePath \"/y.yaml\") . }}",
            "templates/y.yaml",
            "{{/* {{ randAlpha 3 }} */}}");
    assertThat(TemplateQuestions.of(chart, ChartCase.object(NONE)).varying())
        .containsExactly(
            "a/charts/b/templates/x.yaml",
            "a/charts/b/templates/y.yaml",
            "a/charts/c/templates/x.yaml",
            "a/charts/c/templates/y.yaml");
  }

  @Test
  void what_is_in_a_definition_counts_where_it_is_used() {
    var chart =
        chart(
            "Chart.yaml",
            "{name: a, version: 1.0.0}",
            "templates/_d.tpl",
            "{{ define \"x\" }}{{ range . }}{{ end }}{{ with . }}{{ end }}{{ if . }}{{ end }}{{ now }}{{ end }}"
                + "{{ define \"y\" }}{{ end }}",
            "templates/x.yaml",
            "{{ template \"x\" . }}",
            "templates/y.yaml",
            "{{- with include \"y\" . }}{{ . }}{{ end }}",
            "templates/z.yaml",
            "{{ block \"b\" . }}{{ lookup \"v1\" \"Pod\" \"\" \"\" }}{{ end }}");
    var questions = TemplateQuestions.of(chart, ChartCase.object(NONE));
    assertThat(questions.varying()).containsExactly("a/templates/x.yaml");
    assertThat(questions.lookingUp()).containsExactly("a/templates/z.yaml");
  }

  private static TemplateQuestions questions(String chart, String values) {
    return TemplateQuestions.of(ChartCase.of(chart).read(), ChartCase.object(values));
  }

  private static Chart chart(String... files) {
    var contents = new TreeMap<String, byte[]>();
    for (int i = 0; i < files.length; i += 2) {
      contents.put(files[i], files[i + 1].getBytes(StandardCharsets.UTF_8));
    }
    var all = ChartFiles.of(contents);
    return new Chart("a", ChartYaml.read(all), ChartCase.object(NONE), all);
  }
}
