package dev.cofferdam.rule.leak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NoTokenTest {

  private static final String GITHUB = "ghp_" + "aB3dE5gH7j".repeat(4);
  private static final String REST =
      "; revoke it, and keep the new one in a Secret that is not in Git";

  @Test
  void accepts_examples_and_parts_of_words() {
    for (String text :
        List.of(
            "ghp_" + "x".repeat(40),
            "ghp_" + "aB3dE5gH7jexample".repeat(3),
            "ghp_short",
            "a" + GITHUB,
            "ghp_${TOKEN}",
            "Authorization: Basic $(AUTH)",
            "Authorization: Basic " + Leaked.base64("ann:password"),
            "Authorization: Basic " + Leaked.base64("ann"),
            "Authorization: Basic " + Leaked.base64("änn:hunter2"),
            "the basic OnTs tokens",
            "Authorization: Bearer $(TOKEN)",
            "Authorization: Bearer the-token-of-the-application",
            "the bearer of x7Gk29vQp4LmZ81cW3aB5",
            "eyJhbGciOiJIUzI1NiJ9",
            "eyJhbGciOiJIUzI1NiJ9.eyJhIjoxfQ.aB3dE5gH7jK9mN1pQ3s",
            "eyJhIjoiSFMyNTYiLCJiIjoxfQ.eyJhIjoxfQ.aB3dE5gH7jK9mN1pQ3sT5vW7",
            "the AKIA" + "Q3EGRT5YU7IKWPLM")) {
      assertThat(found("ConfigMap", text)).as(text).isEmpty();
    }
  }

  @Test
  void reports_a_token_wherever_it_stands() {
    assertThat(found("ConfigMap", "url: https://" + GITHUB + "@github.com/a/b"))
        .containsExactly("a.yaml:1:1: ConfigMap a/c: data.x holds a token of GitHub" + REST);
    assertThat(found("ConfigMap", "a " + Leaked.base64("b=" + GITHUB)))
        .containsExactly("a.yaml:1:1: ConfigMap a/c: data.x holds a token of GitHub" + REST);
    assertThat(found("ConfigMap", "a\\n" + GITHUB))
        .containsExactly("a.yaml:1:1: ConfigMap a/c: data.x holds a token of GitHub" + REST);
    assertThat(
            Leaked.by(
                new NoToken(),
                "apiVersion: notification.toolkit.fluxcd.io/v1beta3\nkind: Provider\n"
                    + "metadata: {name: slack, namespace: a}\nspec: {address: '%s'}"
                        .formatted(
                            "https://hooks.slack.com/services/"
                                + "T0A1B2C3D/B0E1F2G3H/"
                                + "aB3dE5gH7jK9mN1pQ3sT5vW7")))
        .containsExactly(
            "a.yaml:1:1: Provider a/slack: spec.address holds a webhook of Slack" + REST);
  }

  @Test
  void reports_a_token_in_kinds_that_describe_others() {
    assertThat(
            Leaked.by(
                new NoToken(),
                "apiVersion: kyverno.io/v1\nkind: ClusterPolicy\nmetadata: {name: a}\nspec: {x: %s}"
                    .formatted(GITHUB)))
        .containsExactly("a.yaml:1:1: ClusterPolicy a: spec.x holds a token of GitHub" + REST);
  }

  @Test
  void reports_several_tokens_of_one_text() {
    assertThat(found("ConfigMap", GITHUB + " npm_" + "aB3dE5gH7j".repeat(3) + "aB3dE5"))
        .containsExactly(
            "a.yaml:1:1: ConfigMap a/c: data.x holds a token of GitHub" + REST,
            "a.yaml:1:1: ConfigMap a/c: data.x holds a token of npm" + REST);
  }

  @Test
  void reports_signed_web_tokens_headers_logins_and_keys_of_aws() {
    var web =
        Leaked.base64("{\"alg\":\"HS256\"}").replace("=", "")
            + "."
            + Leaked.base64("{\"sub\":\"a\"}").replace("=", "")
            + ".aB3dE5gH7jK9mN1pQ3sT5vW7";
    assertThat(found("ConfigMap", "Bearer " + web))
        .containsExactly("a.yaml:1:1: ConfigMap a/c: data.x holds a JSON Web Token" + REST);
    assertThat(found("ConfigMap", "Authorization: Bearer x7Gk29vQp4LmZ81cW3aB5"))
        .containsExactly("a.yaml:1:1: ConfigMap a/c: data.x holds a header with a token" + REST);
    assertThat(
            found(
                "ConfigMap",
                Leaked.base64(Leaked.base64("Authorization: Bearer x7Gk29vQp4LmZ81cW3aB5"))))
        .containsExactly("a.yaml:1:1: ConfigMap a/c: data.x holds a header with a token" + REST);
    assertThat(found("ConfigMap", "Authorization: Basic " + Leaked.base64("ann:hunter2")))
        .containsExactly("a.yaml:1:1: ConfigMap a/c: data.x holds a header with a password" + REST);
    assertThat(
            found(
                "ConfigMap",
                "{\"auths\": {\"a.b\": {\"auth\": \"%s\"}}}"
                    .formatted(Leaked.base64("ann:hunter2"))))
        .containsExactly("a.yaml:1:1: ConfigMap a/c: data.x holds the login of a registry" + REST);
    assertThat(
            found(
                "ConfigMap",
                "id = AKIA" + "Q3EGRT5YU7IKWPLM other = " + "aB3dE5gH7j".repeat(3) + "/B3dE+gH7j"))
        .containsExactly(
            "a.yaml:1:1: ConfigMap a/c: data.x holds a secret access key of AWS" + REST);
  }

  @Test
  void leaves_secrets_to_their_own_rule() {
    assertThat(found("Secret", Leaked.base64(GITHUB))).isEmpty();
  }

  private static List<String> found(String kind, String text) {
    return Leaked.by(
        new NoToken(),
        "apiVersion: v1\nkind: %s\nmetadata: {name: c, namespace: a}\ndata:\n  x: |-\n    %s"
            .formatted(kind, text));
  }
}
