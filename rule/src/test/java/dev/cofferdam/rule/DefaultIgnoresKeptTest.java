package dev.cofferdam.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DefaultIgnoresKeptTest {

  private static final String OBJECT =
      """
      apiVersion: source.toolkit.fluxcd.io/v1
      kind: GitRepository
      metadata: {name: one, namespace: flux-system}
      spec: {%s}
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "# nothing but a comment",
        "/*\\n!/apps",
        "*",
        "  **  \\n!/apps",
        "**/*\\n!/apps",
        "docs/\\n*.zip\\n.github/"
      })
  void accepts(String patterns) {
    assertThat(findings("ignore: \"%s\"".formatted(patterns))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"docs/", "*.md\\n!/apps", "docs/**\\n*.zip", "/apps/*"})
  void reports_a_list_of_a_few_more_files(String patterns) {
    assertThat(findings("ignore: \"%s\"".formatted(patterns)))
        .containsExactly(
            "a.yaml:1:1: GitRepository flux-system/one: spec.ignore takes the place of Flux's own"
                + " patterns, such as '*.zip' and '.github/'; begin with '/*' and take back with"
                + " '!' what is needed, or add those");
  }

  @Test
  void looks_at_other_sources_and_not_at_all_kinds() {
    var bucket = OBJECT.replace("GitRepository", "Bucket").formatted("ignore: docs/");
    var chart = OBJECT.replace("GitRepository", "HelmChart").formatted("ignore: docs/");
    assertThat(Clusters.findings(new DefaultIgnoresKept(), Clusters.of(bucket))).hasSize(1);
    assertThat(Clusters.findings(new DefaultIgnoresKept(), Clusters.of(chart))).isEmpty();
  }

  private static List<String> findings(String spec) {
    return Clusters.findings(new DefaultIgnoresKept(), Clusters.of(OBJECT.formatted(spec)));
  }
}
