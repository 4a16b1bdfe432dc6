package dev.cofferdam.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerifiedTagNamedTest {

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
        "verify: {mode: Tag}, ref: {tag: v1}",
        "verify: {mode: TagAndHEAD}, ref: {semver: '>=1'}",
        "verify: {mode: Tag}, ref: {name: refs/tags/v1}",
        "verify: {mode: HEAD}, ref: {branch: main}",
        "verify: {}, ref: {branch: main}",
        "ref: {branch: main}"
      })
  void accepts_a_tag_and_what_verifies_none(String spec) {
    assertThat(findings(spec)).isEmpty();
  }

  @Test
  void reports_a_branch() {
    assertThat(findings("verify: {mode: TagAndHEAD}, ref: {branch: main}"))
        .containsExactly(
            "a.yaml:1:1: GitRepository flux-system/one: spec.verify.mode is 'TagAndHEAD',"
                + " and spec.ref has no tag, semver or name; set one, or verify 'HEAD'");
  }

  @Test
  void reports_a_commit_and_no_ref_at_all() {
    assertThat(findings("verify: {mode: Tag}"))
        .containsExactly(
            "a.yaml:1:1: GitRepository flux-system/one: spec.verify.mode is 'Tag', and"
                + " spec.ref has no tag, semver or name; set one, or verify 'HEAD'");
  }

  private static List<String> findings(String spec) {
    return Clusters.findings(new VerifiedTagNamed(), Clusters.of(OBJECT.formatted(spec)));
  }
}
