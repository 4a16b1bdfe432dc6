package dev.cofferdam.render.helm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Renders with the helm of this machine, if there is one. */
class HelmBinaryTest {

  static List<ChartCase> cases() {
    return ChartCase.all();
  }

  private static HelmBinary helm() {
    var found = HelmBinary.tryFind(String.valueOf(System.getenv("PATH")));
    assumeTrue(found.isPresent(), "no helm on the PATH");
    return found.get();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void renders_what_is_written_down(ChartCase chart) {
    var output = ChartOutput.of(chart.render(helm()));
    assertThat(output.faults()).isEmpty();
    assertThat(output.documents()).containsExactlyElementsOf(chart.expected().documents());
    assertThat(output.hooks()).containsExactlyElementsOf(chart.expected().hooks());
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
    var failing = ChartCase.of(chart);
    assertThatThrownBy(() -> failing.render(helm))
        .isInstanceOf(HelmFailure.class)
        .hasMessage(message);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"failing-yaml", "failing-scalar"})
  void refuses_what_is_no_manifest(String chart) {
    var helm = helm();
    assertThatThrownBy(() -> ChartCase.of(chart).render(helm))
        .isInstanceOf(HelmFailure.class)
        .hasMessageStartingWith("YAML parse error on " + chart + "/templates/a.yaml: ");
  }

  @Test
  void checks_values_against_the_schema_unless_told_otherwise() {
    var helm = helm();
    var wrong = ChartCase.of("schema").with(ChartCase.object("{replicas: 0, strict: {mode: no}}"));
    assertThatThrownBy(() -> wrong.render(helm))
        .isInstanceOf(HelmFailure.class)
        .hasMessageContaining("replicas")
        .hasMessageContaining("strict");
    var unchecked = wrong.with(Staging.asItIs().withoutSchema());
    assertThat(unchecked.render(helm)).contains("replicas: \"0\"");
  }

  @Test
  void knows_nothing_of_the_user(@TempDir Path directory) throws IOException {
    var script = "#!/bin/sh\ncase $1 in version) echo v4.0.0;; *) /usr/bin/env;; esac\n";
    var fake = Files.writeString(directory.resolve("helm"), script);
    assumeTrue(fake.toFile().setExecutable(true));
    var helm = HelmBinary.tryAt(fake);
    assumeTrue(helm.isPresent(), "no shell");
    assertThat(ChartCase.of("notes").render(helm.get()).lines().map(it -> it.split("=", 2)[0]))
        .filteredOn(name -> !List.of("PWD", "SHLVL", "_", "OLDPWD").contains(name))
        .containsExactlyInAnyOrder(
            "HELM_CACHE_HOME",
            "HELM_CONFIG_HOME",
            "HELM_DATA_HOME",
            "HELM_KUBEAPISERVER",
            "HOME",
            "HTTPS_PROXY",
            "HTTP_PROXY",
            "KUBECONFIG",
            "TEMP",
            "TMP",
            "TMPDIR",
            "USERPROFILE");
  }

  @Test
  void says_which_helm_it_is() {
    assertThat(helm().version()).matches("helm v[34]\\.\\d.*");
  }

  @Test
  void what_is_not_helm_is_not_taken(@TempDir Path directory) throws IOException {
    var other = Files.writeString(directory.resolve("helm"), "#!/bin/sh\necho v2.17.0\n");
    assertThat(HelmBinary.tryFind("")).isEmpty();
    assertThat(HelmBinary.tryFind(directory.toString())).isEmpty();
    assumeTrue(other.toFile().setExecutable(true));
    assertThat(HelmBinary.tryFind(directory.toString())).isEmpty();
    Files.writeString(other, "#!/bin/sh\necho v4.9.1+gabc\n");
    assertThat(HelmBinary.tryFind("/nowhere:" + directory).map(HelmBinary::version))
        .contains("helm v4.9.1+gabc");
  }
}
