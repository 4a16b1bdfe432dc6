package dev.cofferdam.rule.leak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ComposedUrlEncodedTest {

  private static final String PASSWORD =
      "{name: PW, valueFrom: {secretKeyRef: {name: db, key: password}}}";

  @Test
  void accepts_urls_without_a_secret_in_their_password() {
    for (String url :
        List.of(
            "postgres://$(PW):x@db/app",
            "postgres://app@$(PW)/app",
            "postgres://app:$$(PW)@db/app",
            "postgres://app:$(OTHER)@db/app",
            "postgres://db/$(PW)@x",
            "$(PW)",
            "user:$(PW)")) {
      assertThat(
              found(
                  "[%s, {name: OTHER, value: x}, {name: URL, value: '%s'}]"
                      .formatted(PASSWORD, url)))
          .as(url)
          .isEmpty();
    }
  }

  @Test
  void accepts_what_a_chart_puts_together() {
    assertThat(
            Leaked.by(
                new ComposedUrlEncoded(),
                Leaked.release("{}"),
                pod("[%s, {name: URL, value: 'a://b:$(PW)@c'}]".formatted(PASSWORD))))
        .isEmpty();
  }

  @Test
  void reports_a_secret_in_the_password_of_a_url() {
    assertThat(
            found(
                "[%s, {name: URL, value: 'postgres://$(PW):$(PW)@db/app?a=$(PW)'}]"
                    .formatted(PASSWORD)))
        .containsExactly(
            "a.yaml:1:1: Pod a/web: spec.containers[0].env[1].value puts 'PW' of a Secret into a URL as it"
                + " stands, not percent-encoded; keep the whole URL of 'URL' in the Secret");
    assertThat(
            found("[%s, {name: URL, value: 'https://$(PW)@git.example.com'}]".formatted(PASSWORD)))
        .hasSize(1);
  }

  @Test
  void reports_it_in_the_values_of_a_release() {
    assertThat(
            Leaked.by(
                new ComposedUrlEncoded(),
                Leaked.release(
                    "{values: {coder: {env: [%s, {name: URL, value: 'postgres://a:$(PW)@b'}]}}}"
                        .formatted(PASSWORD))))
        .containsExactly(
            "a.yaml:1:1: HelmRelease flux-system/demo: spec.values.coder.env[1].value puts 'PW' of a Secret"
                + " into a URL as it stands, not percent-encoded; keep the whole URL of 'URL' in the Secret");
  }

  @Test
  void reports_parameters_words_of_a_command_line_and_detours() {
    var rest = " puts 'PW' of a Secret into a URL as it stands, not percent-encoded; ";
    assertThat(
            found("[%s, {name: U, value: 'jdbc:a://b?user=c&password=$(PW)'}]".formatted(PASSWORD)))
        .containsExactly(
            "a.yaml:1:1: Pod a/web: spec.containers[0].env[1].value"
                + rest
                + "keep the whole URL of 'U' in the Secret");
    assertThat(found("[%s, {name: U, value: 'a://b?user=$(PW)'}]".formatted(PASSWORD))).isEmpty();
    assertThat(found("[%s], args: [serve, 'a://b:$(PW)@c']".formatted(PASSWORD)))
        .containsExactly(
            "a.yaml:1:1: Pod a/web: spec.containers[0].args[1]"
                + rest
                + "take the whole URL from the Secret");
    assertThat(
            found(
                "[%s, {name: M, value: $(PW)}, {name: U, value: 'a://b:$(M)@c'}]"
                    .formatted(PASSWORD)))
        .hasSize(1);
    assertThat(found("[{name: A, value: $(B)}, {name: B, value: 'a://b:$(A)@c'}]")).isEmpty();
  }

  @Test
  void reports_a_telling_name_of_a_secret_as_a_whole() {
    var variable = "[{name: U, value: 'a://b:$(%s)@c'}], envFrom: [{%s: {name: db}}]";
    assertThat(found(variable.formatted("PGPASSWORD", "secretRef"))).hasSize(1);
    assertThat(found(variable.formatted("PGHOST", "secretRef"))).isEmpty();
    assertThat(found(variable.formatted("PGPASSWORD", "configMapRef"))).isEmpty();
    assertThat(
            found(
                "[{name: PGPASSWORD, value: x}, {name: U, value: 'a://b:$(PGPASSWORD)@c'}],"
                    + " envFrom: [{secretRef: {name: db}}]"))
        .isEmpty();
  }

  private static List<String> found(String env) {
    return Leaked.by(new ComposedUrlEncoded(), pod(env));
  }

  private static String pod(String env) {
    return "apiVersion: v1\nkind: Pod\nmetadata: {name: web, namespace: a}\nspec: {containers: [{name: c, env: %s}]}"
        .formatted(env);
  }
}
