package dev.cofferdam.helm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.cofferdam.render.helm.ChartCrds;
import dev.cofferdam.render.helm.ChartFiles;
import dev.cofferdam.render.helm.ChartOutput;
import dev.cofferdam.render.helm.HelmBinary;
import dev.cofferdam.render.helm.HelmFailure;
import dev.cofferdam.render.helm.RenderedDocument;
import dev.cofferdam.render.helm.Staging;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Renders in process, where there is a native library for the platform. */
class NativeHelmTest {

  static List<NativeCase> cases() {
    return NativeCase.all();
  }

  private static NativeHelm helm() {
    var loaded = NativeHelm.tryLoad();
    assumeTrue(loaded.isPresent(), "no native library for this platform");
    return loaded.get();
  }

  private static HelmBinary binary() {
    var found = HelmBinary.tryFind(String.valueOf(System.getenv("PATH")));
    assumeTrue(found.isPresent(), "no helm on the PATH");
    return found.get();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void renders_what_is_written_down(NativeCase chart) {
    var output = ChartOutput.of(chart.render(helm()));
    assertThat(output.faults()).isEmpty();
    assertThat(output.documents()).containsExactlyElementsOf(chart.expected().documents());
    assertThat(output.hooks()).containsExactlyElementsOf(chart.expected().hooks());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void renders_what_the_executable_renders(NativeCase chart) {
    var executable = ChartOutput.of(chart.render(binary()));
    var output = ChartOutput.of(chart.render(helm()));
    assertThat(output.documents()).containsExactlyElementsOf(executable.documents());
    assertThat(output.hooks()).containsExactlyElementsOf(executable.hooks());
    assertThat(output.enabledSubcharts()).isEqualTo(executable.enabledSubcharts());
  }

  @Test
  void two_hundred_releases_at_once_are_two_hundred_right_releases() {
    var helm = helm();
    var chart = NativeCase.of("parts");
    var names =
        IntStream.range(0, 200)
            .parallel()
            .mapToObj(i -> "release-" + i)
            .map(release -> ChartOutput.of(chart.render(helm, release)))
            .map(output -> output.documents().stream().map(RenderedDocument::name).toList())
            .toList();
    assertThat(names)
        .containsExactlyElementsOf(
            IntStream.range(0, 200)
                .mapToObj(i -> "release-" + i)
                .map(it -> List.of(it + "-given", it + "-part", it + "-spare", it + "-parent"))
                .toList());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          failing-fail     | execution error at (failing-fail/templates/a.yaml:4:6): set a host
          failing-required | execution error at (failing-required/templates/a.yaml:4:11): a name is required
          failing-parse    | parse error at (failing-parse/templates/a.yaml:1): missing value for if
          """)
  void fails_in_the_words_of_helm(String chart, String message) {
    var helm = helm();
    assertThatThrownBy(() -> NativeCase.of(chart).render(helm))
        .isInstanceOf(HelmFailure.class)
        .hasMessage(message);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"failing-yaml", "failing-scalar"})
  void refuses_what_is_no_manifest(String chart) {
    var helm = helm();
    assertThatThrownBy(() -> NativeCase.of(chart).render(helm))
        .isInstanceOf(HelmFailure.class)
        .hasMessageStartingWith("YAML parse error on " + chart + "/templates/a.yaml: ");
  }

  @Test
  void notes_may_refuse_and_are_not_shown() {
    var helm = helm();
    var notes = NativeCase.of("notes");
    assertThatThrownBy(() -> notes.with("{password: refused}").render(helm))
        .isInstanceOf(HelmFailure.class)
        .hasMessage(
            "execution error at (notes/templates/NOTES.txt:1:42): this password is refused");
    assertThat(notes.with("{password: s3cret}").render(helm)).doesNotContain("s3cret");
  }

  @Test
  void checks_values_against_the_schema_unless_told_otherwise() {
    var helm = helm();
    var wrong = NativeCase.of("schema").with("{replicas: 0, strict: {mode: maybe}}");
    assertThatThrownBy(() -> wrong.render(helm))
        .isInstanceOf(HelmFailure.class)
        .hasMessageContaining("replicas")
        .hasMessageContaining("strict");
    assertThat(wrong.with(Staging.asItIs().withoutSchema()).render(helm))
        .contains("replicas: \"0\"");
  }

  @Test
  void no_message_shows_a_place_on_this_disk() {
    var helm = helm();
    var none = ChartFiles.of(new TreeMap<>());
    assertThatThrownBy(() -> NativeCase.of("none").render(helm, none, "rel"))
        .isInstanceOf(HelmFailure.class)
        .hasMessage("Chart.yaml file is missing");
    assertThatThrownBy(() -> NativeCase.of("notes").render(helm, "Not_A_Name"))
        .isInstanceOf(HelmFailure.class)
        .hasMessageNotContaining("/tmp")
        .hasMessageContaining("Not_A_Name");
  }

  @Test
  void nothing_stays_on_the_disk() throws IOException {
    var helm = helm();
    NativeCase.of("notes").render(helm);
    var before = leftovers();
    NativeCase.of("notes").with("{password: s3cret}").render(helm);
    assertThatThrownBy(() -> NativeCase.of("failing-fail").render(helm))
        .isInstanceOf(HelmFailure.class);
    assertThat(leftovers()).isEqualTo(before);
  }

  private static List<String> leftovers() throws IOException {
    var directory = Path.of(System.getProperty("java.io.tmpdir"));
    try (var files = Files.list(directory)) {
      return files
          .map(it -> it.getFileName().toString())
          .filter(it -> it.startsWith("cofferdam"))
          .sorted()
          .toList();
    }
  }

  @Test
  void definitions_come_from_enabled_charts_alone() {
    var helm = helm();
    assertThat(definitions(helm, NativeCase.of("parts"))).containsExactly("parts.example.com");
    assertThat(definitions(helm, NativeCase.of("parts").with("{tags: {optional: true}}")))
        .containsExactly("parts.example.com", "tags.example.com");
    assertThat(definitions(helm, NativeCase.of("packed"))).containsExactly("inners.example.com");
  }

  private static List<String> definitions(NativeHelm helm, NativeCase chart) {
    var enabled = ChartOutput.of(chart.render(helm)).enabledSubcharts();
    return ChartCrds.of(chart.read(), enabled).definitions().stream()
        .map(RenderedDocument::name)
        .toList();
  }

  @Test
  void says_which_helm_it_is() {
    var library = NativeLibraries.tryFind();
    assumeTrue(library.isPresent(), "no native library for this platform");
    assertThat(helm().version()).isEqualTo("helm-java " + library.get().loadedVersion());
  }
}
