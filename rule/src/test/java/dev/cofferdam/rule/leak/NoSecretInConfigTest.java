package dev.cofferdam.rule.leak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NoSecretInConfigTest {

  private static final String REMEDY = "; keep it in a Secret that is not in Git";

  @Test
  void accepts_references_comments_code_and_dashboards() {
    assertThat(
            found(
                """
                  password: ${DB_PASSWORD}
                  TOKEN_TTL: 1h
                  app.yaml: |
                    # password: hunter2
                    password: {{ .Values.password }}
                    password: $db-password
                    passwordFile: /run/secrets/password
                    existingSecret: hunter2
                    password: *anchor
                  app.properties: |
                    ! a comment
                    spring.datasource.password=${DB_PASSWORD}
                    password.min.length=12
                    keystore.password=
                  run.sh: |
                    PASSWORD="$(cat /run/secrets/password)"
                    if [ "$PASSWORD" == "hunter2" ]; then exit 1; fi
                    export TOKEN=$1
                  app.py: |
                    password = os.environ["PASSWORD"]
                    password = settings.password
                    token = getToken(user)
                    password=read_password
                  dashboard.json: |
                    {"title": "Tokens", "expr": "sum(rate(token_requests_total{secret=\\"a\\"}[5m]))",
                     "uid": "x7Gk29vQp4LmZ81c", "secureJsonData": {"password": "$__env{PASSWORD}"}}
                  rules.yaml: |
                    summary: the password is about to expire
                    password: <a password of at least twelve signs>
                  ca.crt: |
                    -----BEGIN CERTIFICATE-----
                    MIIBszCCAVmgAwIBAgIQX7Gk29vQp4LmZ81ctoken=
                    -----END CERTIFICATE-----
                """))
        .isEmpty();
  }

  @Test
  void reports_a_key_and_the_lines_of_files() {
    assertThat(
            found(
                """
                  DB_PASSWORD: hunter2
                  app.yaml: |
                    db:
                      user: app
                      password: hunter2
                      list:
                        - token: x7Gk29vQp4LmZ81c
                  app.properties: |
                    spring.datasource.password=hunter2
                  app.ini: |
                    [security]
                    admin_password = "hunter2"
                  app.json: |
                    {
                      "clientSecret": "abcd1234"
                    }
                  users.xml: |
                    <clickhouse>
                      <password>hunter2</password>
                    </clickhouse>
                """))
        .containsExactly(
            at("data['DB_PASSWORD'] is a secret in plain text"),
            at("data['app.yaml'] sets 'password' in line 3 in plain text"),
            at("data['app.yaml'] sets 'token' in line 5 in plain text"),
            at("data['app.properties'] sets 'spring.datasource.password' in line 1 in plain text"),
            at("data['app.ini'] sets 'admin_password' in line 2 in plain text"),
            at("data['app.json'] sets 'clientSecret' in line 2 in plain text"),
            at("data['users.xml'] sets 'password' in line 2 in plain text"));
  }

  @Test
  void reports_files_in_base64() {
    assertThat(
            Leaked.by(
                new NoSecretInConfig(),
                "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c, namespace: a}\nbinaryData: {x: %s}"
                    .formatted(Leaked.base64("a: b\npassword: hunter2\n"))))
        .containsExactly(at("binaryData.x sets 'password' in line 2 in plain text"));
  }

  @Test
  void leaves_data_of_other_kinds_alone() {
    assertThat(
            Leaked.by(
                new NoSecretInConfig(),
                "apiVersion: example.com/v1\nkind: ConfigMap\nmetadata: {name: c}\ndata: {password: hunter2}"))
        .isEmpty();
  }

  private static String at(String text) {
    return "a.yaml:1:1: ConfigMap a/c: " + text + REMEDY;
  }

  private static List<String> found(String data) {
    return Leaked.by(
        new NoSecretInConfig(),
        "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c, namespace: a}\ndata:\n" + data);
  }
}
