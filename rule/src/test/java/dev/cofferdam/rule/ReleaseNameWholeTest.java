package dev.cofferdam.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReleaseNameWholeTest {

  private static final String OBJECT =
      """
      apiVersion: helm.toolkit.fluxcd.io/v2
      kind: HelmRelease
      metadata: {name: one, namespace: flux-system}
      spec: {%s}
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "targetNamespace: nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn",
        "releaseName: rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr",
        "targetNamespace: nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn, releaseName: one"
      })
  void accepts_up_to_53_characters(String spec) {
    assertThat(findings(spec)).isEmpty();
  }

  @Test
  void reports_what_is_left_of_a_longer_name() {
    assertThat(findings("targetNamespace: nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn"))
        .containsExactly(
            "a.yaml:1:1: HelmRelease flux-system/one: spec.releaseName would be longer than"
                + " 53 characters, so the release is called"
                + " 'nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn-2230960a0ac9'; set a short one");
  }

  private static List<String> findings(String spec) {
    return Clusters.findings(new ReleaseNameWhole(), Clusters.of(OBJECT.formatted(spec)));
  }
}
