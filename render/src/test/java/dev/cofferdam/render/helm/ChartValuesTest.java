package dev.cofferdam.render.helm;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChartValuesTest {

  private static final Map<String, String> FILES =
      new TreeMap<>(
          Map.of(
              "values.yaml", "root: true",
              "chart/values.yaml", "a: 1\nb: {c: 2, d: [3, 4]}\n",
              "prod.yaml", "b: {c: null, d: [5]}\ne: 10000000\n",
              "empty.yaml", "# nothing\n",
              "list.yaml", "[a]",
              "broken.yaml", "a: [",
              "control.yaml", "a: \"\\x7f\""));

  @Test
  void lets_later_files_win() {
    assertThat(merge("chart/values.yaml", "prod.yaml"))
        .contains("{\"a\":1,\"b\":{\"c\":null,\"d\":[5]},\"e\":10000000}");
  }

  @Test
  void forgets_the_defaults_of_the_chart_that_are_not_listed() {
    assertThat(merge("prod.yaml")).contains("{\"b\":{\"c\":null,\"d\":[5]},\"e\":10000000}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"values.yaml", "./values.yaml", "x/../values.yaml"})
  void leaves_the_chart_alone_if_its_own_file_is_all(String path) {
    assertThat(merge(path)).isEmpty();
    assertThat(merged(false, path).failures()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/values.yaml", "../values.yaml", "../../values.yaml", "x/../../values.yaml"})
  void takes_what_looks_alike_from_the_root_of_the_source(String path) {
    assertThat(merge(path)).contains("{\"root\":true}");
  }

  @Test
  void takes_the_file_at_the_root_if_it_is_one_of_several() {
    assertThat(merge("values.yaml", "empty.yaml")).contains("{\"root\":true}");
  }

  @Test
  void leaves_the_chart_alone_without_files() {
    assertThat(merge()).isEmpty();
  }

  @Test
  void empties_the_defaults_if_there_is_nothing_in_the_files() {
    assertThat(merge("empty.yaml")).contains("");
  }

  @Test
  void refuses_a_file_that_is_not_there() {
    assertThat(merged(false, "chart/prod.yaml", "prod.yaml").failures())
        .containsExactly(
            "values file 'chart/prod.yaml' is not there; write its path from the root of the source");
    assertThat(merge("chart/prod.yaml", "prod.yaml")).isEmpty();
  }

  @Test
  void goes_on_without_a_file_if_told_so() {
    assertThat(text(merged(true, "chart/prod.yaml", "values.yaml"))).contains("{\"root\":true}");
    assertThat(text(merged(true, "chart/prod.yaml"))).contains("");
  }

  @Test
  void refuses_what_holds_no_values() {
    assertThat(merged(true, "list.yaml", "broken.yaml", "control.yaml").failures())
        .containsExactly(
            "values file 'list.yaml' cannot be used: it is no map; write keys and values",
            "values file 'broken.yaml' cannot be used: it cannot be read at 1:5; mend the YAML there",
            "values file 'control.yaml' cannot be used: a text holds a control character; remove it");
  }

  private static Optional<String> merge(String... files) {
    return text(merged(false, files));
  }

  private static ChartValues merged(boolean ignoreMissing, String... files) {
    return ChartValues.merge(
        List.of(files),
        ignoreMissing,
        path -> Optional.ofNullable(FILES.get(path)).map(text -> text.getBytes(UTF_8)));
  }

  private static Optional<String> text(ChartValues values) {
    return values.file().map(bytes -> new String(bytes, UTF_8));
  }
}
