package dev.cofferdam.render.helm;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StagedChartTest {

  @Test
  void packed_charts_are_unpacked() {
    var files = StagedChart.of(ChartCase.of("packed").read(), Staging.asItIs()).files();
    assertThat(files.paths())
        .contains("charts/inner-0.3.0/Chart.yaml", "charts/inner-0.3.0/templates/inner.yaml")
        .doesNotContain("charts/inner-0.3.0.tgz");
  }

  @Test
  void each_alias_has_a_chart_of_its_own() {
    var files = StagedChart.of(ChartCase.of("aliases").read(), Staging.asItIs()).files();
    assertThat(files.paths())
        .contains("charts/left/charts/grandchild/Chart.yaml", "charts/right/Chart.yaml")
        .noneMatch(path -> path.startsWith("charts/child/"));
    assertThat(ChartYaml.read(files).dependencies())
        .containsExactly(
            new ChartDependency("left", "1.0.0", "", ""),
            new ChartDependency("right", "1.0.0", "", ""));
    var parts = StagedChart.of(ChartCase.of("parts").read(), Staging.asItIs()).files();
    assertThat(parts.paths()).contains("charts/part/Chart.yaml", "charts/spare/Chart.yaml");
  }

  @Test
  void has_another_version_and_is_the_same_otherwise() {
    var chart = ChartCase.of("parts").read();
    var same = StagedChart.of(chart, Staging.asItIs());
    var staged = StagedChart.of(chart, Staging.asItIs().withVersion("1.0.0+abcdef123456"));
    var before = ChartYaml.object(same.files(), "Chart.yaml").deepCopy();
    var after = ChartYaml.object(staged.files(), "Chart.yaml").deepCopy();
    assertThat(after.remove("version").stringValue()).isEqualTo("1.0.0+abcdef123456");
    assertThat(before.remove("version").stringValue()).isEqualTo("1.0.0");
    assertThat(after).isEqualTo(before);
  }

  @Test
  void has_other_values() {
    var staging = Staging.asItIs().withValues("a: 1\n".getBytes(UTF_8));
    var files = StagedChart.of(ChartCase.of("parts").read(), staging).files();
    assertThat(files.text("values.yaml")).isEqualTo("a: 1\n");
    assertThat(files.text("charts/part/values.yaml")).isEqualTo("size: 1\n");
  }

  @Test
  void has_no_schema_if_none_is_to_be_checked() {
    var chart = ChartCase.of("schema").read();
    assertThat(StagedChart.of(chart, Staging.asItIs()).files().paths())
        .contains("values.schema.json", "charts/strict/values.schema.json");
    assertThat(StagedChart.of(chart, Staging.asItIs().withoutSchema()).files().paths())
        .doesNotContain("values.schema.json", "charts/strict/values.schema.json");
  }

  @Test
  void has_no_schema_that_leads_into_the_network() {
    var schema = "{\"properties\": {\"a\": {\"$ref\": \"https://example.com/a.json#/x\"}}}";
    var chart = chart(schema);
    var staged = StagedChart.of(chart, Staging.asItIs());
    assertThat(staged.files().paths()).doesNotContain("values.schema.json");
    assertThat(staged.remarks())
        .containsExactly(
            "'values.schema.json' is not checked, since it refers to a schema in the network");
  }

  @Test
  void keeps_a_schema_that_refers_to_itself() {
    var schema =
        """
        {"$schema": "http://json-schema.org/draft-07/schema#",
         "$id": "https://example.com/a.json",
         "properties": {"a": {"$ref": "https://example.com/a.json#/x"}, "b": {"$ref": "#/x"}}}
        """;
    var staged = StagedChart.of(chart(schema), Staging.asItIs());
    assertThat(staged.files().paths()).contains("values.schema.json");
    assertThat(staged.remarks()).isEmpty();
  }

  private static Chart chart(String schema) {
    var chart = ChartCase.of("notes").read();
    var files = chart.files().with("values.schema.json", schema.getBytes(UTF_8));
    return new Chart(chart.path(), chart.metadata(), chart.values(), files);
  }
}
