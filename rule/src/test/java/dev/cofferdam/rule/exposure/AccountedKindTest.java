package dev.cofferdam.rule.exposure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class AccountedKindTest {

  private static final String OBJECT =
      """
      apiVersion: %s
      kind: %s
      metadata: {name: web, namespace: dev}
      """;

  @Test
  void accepts_kinds_that_open_nothing() {
    assertThat(Exposed.by(new AccountedKind(), OBJECT.formatted("v1", "ConfigMap"))).isEmpty();
    assertThat(Exposed.by(new AccountedKind(), OBJECT.formatted("apps/v1beta9", "Deployment")))
        .isEmpty();
  }

  @Test
  void reports_kinds_that_are_on_no_list() {
    assertThat(Exposed.by(new AccountedKind(), OBJECT.formatted("example.com/v1", "Deployment")))
        .containsExactly(
            "unproven: a.yaml:1:1: Deployment dev/web: kind is 'Deployment.example.com', which is on"
                + " no list; declare in the policy why it opens nothing");
  }

  @Test
  void reads_a_reason_and_the_kinds_below_it() {
    assertThat(KnownKinds.parse("= One.\nB.c\nA\n\n= Two.\nD\n"))
        .hasToString("{A=One., B.c=One., D=Two.}");
    assertThatThrownBy(() -> KnownKinds.parse("= One.\nA\nA\n"))
        .hasMessage("kind 'A' is listed twice");
  }
}
