package dev.cofferdam.rule.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PreservedValuesTest {

  @Test
  void accepts_values_of_the_files_alone() {
    assertThat(exposed("helm", "upgrade: {preserveValues: false}")).isEmpty();
    assertThat(exposed("helm", "preserveValues: true")).isEmpty();
    assertThat(exposed("kustomize", "upgrade: {preserveValues: true}")).isEmpty();
  }

  @Test
  void reports_values_of_earlier_revisions() {
    for (String value : List.of("true", "'True'", "'${KEEP}'")) {
      assertThat(exposed("helm", "upgrade: {preserveValues: %s}".formatted(value)))
          .containsExactly(
              "unproven: a.yaml:1:1: HelmRelease dev/web: spec.upgrade.preserveValues keeps values"
                  + " of earlier revisions, which the cluster alone has; leave it out");
    }
  }

  private static List<String> exposed(String group, String spec) {
    return Exposed.by(
        new PreservedValues(),
        """
        apiVersion: %s.toolkit.fluxcd.io/v2
        kind: HelmRelease
        metadata: {name: web, namespace: dev}
        spec: {%s}
        """
            .formatted(group, spec));
  }
}
