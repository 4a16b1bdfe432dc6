package dev.cofferdam.rule.leak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoSecretInValuesTest {

  private static final String REMEDY =
      "; name a Secret that is not in Git instead, as far as the chart lets you";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{auth: {existingSecret: my-database-credentials-2024, passwordKey: password}}",
        "{auth: {password: '', passwordLength: '24', passwordPolicy: Strict1, password2: null}}",
        "{password: '${DB_PASSWORD}', adminPassword: '{{ .Values.x }}', rootPassword: $(PASSWORD)}",
        "{password: <path:kv/data/app#password>, adminPassword: 'vault:secret/data/app#password'}",
        "{password: /run/secrets/password, passwordFile: /a/b, adminPassword: password.txt}",
        "{usePassword: true, password: false, passwords: [], token: 12345678, password3: 1234}",
        "{tokenTTL: 1h, token: {ttl: 1h}, secretName: app-tls-2, secret: my-app-secret-v2}",
        "{clientSecret: oauth-client-secret, apiKey: my-api-key, privateKey: tls.key}",
        "{adminPassword: changeme, rootPassword: <password>}",
        "{passwordHash: hunter2, hashedPassword: hunter2, password: '$2a$10$abcdefghijklmnopqrstuv'}",
        "{image: {digest: 'sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'}}",
        "{checksum/secret: 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08}",
        "{uuid: 5b0f6d4e-6b0a-4a77-9d1c-0d6a0f0f5d11, publicKey: ssh-ed25519 AAAAC3NzaC1lZDI1NTE5}",
        "{env: [{name: DB_PASSWORD, valueFrom: {secretKeyRef: {name: db, key: password}}}]}",
        "{imagePullSecrets: [{name: registry-login-2}], secrets: [one-secret-2, two-secret-3]}",
        "{tokenUrl: 'https://login.example.com/token', token: https://login.example.com}",
      })
  void accepts_what_is_no_password(String values) {
    assertThat(found(values)).isEmpty();
  }

  @Test
  void accepts_a_chart_that_makes_its_password_up() {
    var made =
        """
        apiVersion: v1
        kind: Secret
        metadata: {name: db, namespace: a}
        data: {password: (made up when it is rendered)}
        """;
    for (LeakRule rule : List.of(new NoSecretInValues(), new ChartDefaultReplaced())) {
      assertThat(Leaked.by(rule, Leaked.release("{values: {a: made}}"), made)).isEmpty();
    }
  }

  @Test
  void reports_a_literal_under_a_name_that_means_a_password() {
    assertThat(
            found(
                "{auth: {password: hunter2, rootPassword: admin}, smtp: [{adminPasswd: '123456'}],"
                    + " redis.passphrase: a b c}"))
        .containsExactly(
            at("spec.values.auth.password is a secret in plain text"),
            at("spec.values.auth.rootPassword is a secret in plain text"),
            at("spec.values.smtp[0].adminPasswd is a secret in plain text"),
            at("spec.values['redis.passphrase'] is a secret in plain text"));
  }

  @Test
  void reports_what_is_drawn_under_a_name_that_may_be_of_an_object() {
    assertThat(
            found(
                "{clientSecret: abcd1234, apiKey: p@ssphrase, token: x7Gk29vQp4LmZ81c,"
                    + " secretKey: 5b0f6d4e6b0a4a779d1c0d6a0f0f5d11, tokens: [x7Gk29vQp4LmZ81c]}"))
        .containsExactly(
            at("spec.values.clientSecret is a secret in plain text"),
            at("spec.values.apiKey is a secret in plain text"),
            at("spec.values.token is a secret in plain text"),
            at("spec.values.secretKey is a secret in plain text"),
            at("spec.values.tokens[0] sets 'tokens' in plain text"));
  }

  @Test
  void reports_numbers_and_maps_of_secrets() {
    assertThat(
            found(
                "{password: 123457, adminPassword: 86400, userPassword: 12345, resetPassword: 604800, token: 48151623,"
                    + " secrets: {app: x7Gk29vQp4LmZ81c, name: x7Gk29vQp4LmZ81d, sha: x7Gk29vQp4LmZ81e},"
                    + " secret: {data: {app: x7Gk29vQp4LmZ81f}}, config: {app: x7Gk29vQp4LmZ81g}}"))
        .containsExactly(
            at("spec.values.password is a secret in plain text"),
            at("spec.values.secrets.app sets 'secret' in plain text"),
            at("spec.values.secret.data.app sets 'secret' in plain text"));
  }

  @Test
  void reports_pairs_and_nested_values() {
    assertThat(
            found(
                "{env: [{name: DB_PASSWORD, value: hunter2}], set: [{key: admin.password, value: hunter2}],"
                    + " password: {value: hunter2}}"))
        .containsExactly(
            at("spec.values.env[0].value sets 'DB_PASSWORD' in plain text"),
            at("spec.values.set[0].value sets 'admin.password' in plain text"),
            at("spec.values.password.value sets 'password' in plain text"));
  }

  @Test
  void reports_lines_of_files() {
    assertThat(found("{config: \"a: b\\n# password: x\\ndb:\\n  password: hunter2\\n\"}"))
        .containsExactly(at("spec.values.config sets 'password' in line 4 in plain text"));
  }

  @Test
  void reports_the_value_that_a_chart_makes_a_secret_of() {
    var release = Leaked.release("{values: {extra: [longer-than-eight], other: x}}");
    var secret =
        """
        apiVersion: v1
        kind: Secret
        metadata: {name: db, namespace: a}
        data: {password: %s, again: b, password-2: %s}
        """
            .formatted(Leaked.base64("longer-than-eight"), Leaked.base64("longer-than-eight"));
    assertThat(Leaked.by(new NoSecretInValues(), release, secret))
        .containsExactly(
            at("spec.values.extra[0] is written out, and ends in Secret a/db as a secret"));
    assertThat(Leaked.by(new ChartDefaultReplaced(), release, secret)).isEmpty();
  }

  @Test
  void reports_a_value_once_whatever_the_chart_makes_of_it() {
    var release = Leaked.release("{values: {password: correct-horse-9, short: {password: pw12}}}");
    var made =
        """
        apiVersion: v1
        kind: Secret
        metadata: {name: db, namespace: a}
        data: {password: %s, pw: %s}
        stringData: {url: 'postgres://a:correct-horse-9@db/a'}
        ---
        apiVersion: v1
        kind: ConfigMap
        metadata: {name: db, namespace: a}
        data: {password: pw12}
        """
            .formatted(Leaked.base64("correct-horse-9"), Leaked.base64("pw12"));
    var cluster = Leaked.withChart(release, made, "a: b");
    assertThat(LeakRules.check(cluster).stream().map(it -> it.finding().toString()))
        .containsExactly(
            at("spec.values.password is a secret in plain text"),
            at("spec.values.short.password is a secret in plain text"));
  }

  private static String at(String text) {
    return "a.yaml:1:1: HelmRelease flux-system/demo: " + text + REMEDY;
  }

  private static List<String> found(String values) {
    return Leaked.by(new NoSecretInValues(), Leaked.release("{values: " + values + "}"));
  }
}
