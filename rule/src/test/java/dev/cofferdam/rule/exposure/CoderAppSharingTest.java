package dev.cofferdam.rule.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CoderAppSharingTest {

  @Test
  void accepts_settings_that_are_off_and_programs_that_are_no_server() {
    assertThat(exposed("server", "CODER_DANGEROUS_ALLOW_PATH_APP_SHARING, value: 'false'"))
        .isEmpty();
    assertThat(exposed("server", "CODER_DISABLE_PATH_APPS, value: 'true'")).isEmpty();
    assertThat(exposed("agent", "CODER_DANGEROUS_ALLOW_PATH_APP_SHARING, value: 'true'")).isEmpty();
  }

  @Test
  void reports_nothing_but_remarks_on_dangerous_settings() {
    for (String value : List.of("value: 'true'", "valueFrom: {secretKeyRef: {name: a}}")) {
      assertThat(exposed("server", "CODER_DANGEROUS_ALLOW_PATH_APP_SHARING, " + value))
          .containsExactly(
              "private: .env sets CODER_DANGEROUS_ALLOW_PATH_APP_SHARING; leave it out");
    }
  }

  private static List<String> exposed(String word, String entry) {
    return Containers.exposed(
        new CoderAppSharing(),
        "command: [/opt/coder, %s], env: [{name: %s}]".formatted(word, entry));
  }
}
