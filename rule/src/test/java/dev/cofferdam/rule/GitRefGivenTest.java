package dev.cofferdam.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GitRefGivenTest {

  private static final String REPOSITORY =
      """
      apiVersion: source.toolkit.fluxcd.io/v1
      kind: GitRepository
      metadata: {name: repo, namespace: flux-system}
      spec: {url: "https://example.com/repo", %s}
      """;

  @ParameterizedTest
  @ValueSource(strings = {"branch: main", "tag: v1", "semver: '>=1'", "name: refs/a", "commit: ab"})
  void accepts_a_ref(String ref) {
    assertThat(findings("ref: {" + ref + "}")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ref: {}", "ref: {branch: ''}", "ref:"})
  void reports_that_there_is_none(String ref) {
    assertThat(findings(ref))
        .containsExactly(
            "a.yaml:1:1: GitRepository flux-system/repo: spec.ref is missing, so that Flux takes the"
                + " branch 'master'; set spec.ref.branch");
  }

  @Test
  void leaves_other_sources_alone() {
    var oci = REPOSITORY.formatted("").replace("GitRepository", "OCIRepository");
    assertThat(Clusters.findings(new GitRefGiven(), Clusters.of(oci))).isEmpty();
  }

  private static List<String> findings(String ref) {
    return Clusters.findings(new GitRefGiven(), Clusters.of(REPOSITORY.formatted(ref)));
  }
}
