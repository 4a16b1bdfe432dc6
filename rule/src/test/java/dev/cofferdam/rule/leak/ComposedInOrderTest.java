package dev.cofferdam.rule.leak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ComposedInOrderTest {

  private static final String PASSWORD =
      "{name: PW, valueFrom: {secretKeyRef: {name: db, key: password}}}";

  @Test
  void accepts_a_secret_that_comes_first_and_what_is_no_reference() {
    assertThat(found("[%s, {name: A, value: $(PW)}]".formatted(PASSWORD))).isEmpty();
    assertThat(found("[%s, {name: A, value: $(PW)}, %s]".formatted(PASSWORD, PASSWORD))).isEmpty();
    assertThat(found("[{name: A, value: $$(PW)}, %s]".formatted(PASSWORD))).isEmpty();
    assertThat(found("[{name: A, value: $(B)}, {name: B, value: b}]")).isEmpty();
    assertThat(found("[{name: A, value: $(ELSEWHERE)}]")).isEmpty();
  }

  @Test
  void reports_a_secret_that_comes_later() {
    assertThat(found("[{name: A, value: 'x $(PW) $(PW)'}, %s]".formatted(PASSWORD)))
        .containsExactly(
            "a.yaml:1:1: Pod a/web: spec.containers[0].env[0].value refers to 'PW', which comes later in"
                + " the list and so stays as it is written; put 'PW' before 'A'");
  }

  @Test
  void knows_variables_from_other_lists() {
    assertThat(found("[{name: A, value: $(PW)}, {name: PW, value: $(A)}, {name: PW, value: x}]"))
        .isEmpty();
    assertThat(
            Leaked.by(
                new ComposedInOrder(),
                "apiVersion: a.b/v1\nkind: Thing\nmetadata: {name: web}\n"
                    + "spec: {env: [{name: 5, value: $(PW)}, 7, %s], other: [{name: A, value: $(PW)}]}"
                        .formatted(PASSWORD)))
        .containsExactly(
            "a.yaml:1:1: Thing web: spec.env[0].value refers to 'PW', which comes later in the list and so"
                + " stays as it is written; put 'PW' before '5'");
    assertThat(
            Leaked.by(
                new ComposedInOrder(),
                Leaked.release("{}"),
                "apiVersion: v1\nkind: Pod\nmetadata: {name: web}\n"
                    + "spec: {containers: [{env: [{name: A, value: $(PW)}, %s]}]}"
                        .formatted(PASSWORD)))
        .isEmpty();
  }

  private static List<String> found(String env) {
    return Leaked.by(
        new ComposedInOrder(),
        "apiVersion: v1\nkind: Pod\nmetadata: {name: web, namespace: a}\nspec: {containers: [{name: c, env: %s}]}"
            .formatted(env));
  }
}
