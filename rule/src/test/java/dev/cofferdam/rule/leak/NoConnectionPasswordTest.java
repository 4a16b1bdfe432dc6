package dev.cofferdam.rule.leak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoConnectionPasswordTest {

  private static final String REST = "; keep it in a Secret that is not in Git";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.com:8443/a@b:c",
        "https://ann@example.com",
        "https://ann:@example.com",
        "postgres://app:$(DB_PASSWORD)@db:5432/app",
        "postgres://app:${DB_PASSWORD}@db:5432/app",
        "postgres://app:$DB_PASSWORD@db:5432/app",
        "postgres://app:{{ .password }}@db:5432/app",
        "postgres://app:<password>@db:5432/app",
        "postgres://app:%s@db:5432/app",
        "postgres://app:%(password)s@db:5432/app",
        "postgres://app:{password}@db:5432/app",
        "postgres://app:password@db:5432/app",
        "postgres://app:changeme@db:5432/app",
        "postgres://app:***@db:5432/app",
        "postgres://app:xxxxx@db:5432/app",
        "postgres://app:ENC[AES256_GCM,data:4Yq8]@db:5432/app",
        "ssh://git@example.com/a.git",
        "git@example.com:a/b.git",
        "oci://registry:1.0@sha256:9f86d081884c7d659a2feaa0c55ad015",
        "a regular expression ^https://(.*):(.*)@(.*)$ of somebody",
        "://app:hunter2@db",
        "postgres://app:hunter2@",
        "user:pass@tcp(db:3306)/app",
        "$USER:$PASSWORD@tcp(db:3306)/app",
        "@tcp(db:3306)",
        "app@tcp(db:3306)",
        "https://example.com/?password=$PASSWORD&token=${TOKEN}&secret=my-secret",
        "https://example.com/?password=",
        "https://example.com/a?b=c#password",
        "https://example.com/?sig=2",
        "https://example.com:8443/a/b@c.example.com",
        "https://example.com:${PORT}/a@c.example.com",
        "https://[2001:db8::1]:80/a@c.example.com",
        "postgres://app:(a|b)@db/app",
        "postgres://app:hun/ter2@",
        "postgres://app:hun/ter2@/db",
        "postgres://app:hun/ter2 and then a@b",
        "host=db user=app password=$PASSWORD sslmode=require",
      })
  void accepts_what_is_no_password(String text) {
    assertThat(found(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "postgres://app:hunter2@db:5432/app",
        "postgresql+psycopg://app:hunter2@db:5432/app?sslmode=require",
        "jdbc:postgresql://app:hunter2@db/app",
        "redis://:hunter2@redis:6379/0",
        "amqp://guest:guest@mq:5672/",
        "https://ann:p%40ss@git.example.com/a.git",
        "mongodb+srv://a:b@c.example.com",
        "postgres://app:a@b:c@db:5432/app",
        "the address is postgres://app:1234@db, with a password",
        "jdbc:postgresql://db/app?user=app&password=hunter2",
        "https://example.com/hook?a=b&access_token=x7Gk29vQp4LmZ81c",
        "https://a.blob.core.windows.net/c?sv=2022-11-02&sig=x7Gk29vQp4LmZ81cW3aB5%3D",
        "postgres://app:hun/ter2@db:5432/app",
        "https://example.com/?token=x7Gk29vQp4LmZ81c%zz",
        "postgres://app:a/b/c@db/app",
        "postgres://app:hun(ter2@db/app",
        "postgres://app:hun{ter2@db/app",
        "{\"url\": \"postgres:\\/\\/app:hunter2@db\\/app\"}",
      })
  void reports_a_url_with_a_password(String text) {
    assertThat(found(text))
        .containsExactly("a.yaml:1:1: Thing a/c: spec.x[0] holds a URL with a password" + REST);
  }

  @Test
  void reports_connection_strings() {
    assertThat(found("app:hunter2@tcp(db:3306)/app"))
        .containsExactly(
            "a.yaml:1:1: Thing a/c: spec.x[0] holds a connection string with a password" + REST);
    for (String text :
        List.of(
            "host=db user=app password=hunter2 sslmode=require",
            "Server=db;User Id=app;Password=hunter2;Encrypt=true")) {
      assertThat(
              Leaked.by(
                  new NoConnectionPassword(),
                  "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c, namespace: a}\ndata: {x: '%s'}"
                      .formatted(text)))
          .as(text)
          .containsExactly("a.yaml:1:1: ConfigMap a/c: data.x holds a text with a password" + REST);
    }
  }

  @Test
  void reports_the_connection_strings_of_ado_net() {
    assertThat(found("Server=db;Uid=app;Pwd=hunter2;Encrypt=true"))
        .containsExactly(
            "a.yaml:1:1: Thing a/c: spec.x[0] holds a connection string with a password" + REST);
    assertThat(found("Server=db;Uid=app;Pwd=$PASSWORD;Encrypt=true")).isEmpty();
    assertThat(found("PATH=/bin Pwd=hunter2")).isEmpty();
  }

  @Test
  void takes_the_word_before_for_the_data_source_of_mysql() {
    for (String before : List.of(" ", "\t", "\"", "'", "`", "<", ">", "=")) {
      assertThat(
              ConnectionPasswords.in("x:hunter1" + before + "app:hunter2@tcp(db:3306)/app").stream()
                  .map(Sighting::secret))
          .as(before)
          .containsExactly("hunter2");
    }
    assertThat(ConnectionPasswords.in("a:b" + "c".repeat(1_000) + "@tcp(db)")).isEmpty();
    assertThat(ConnectionPasswords.in("a://" + "b".repeat(2_000) + ":hunter2@c")).isEmpty();
    assertThat(ConnectionPasswords.in("a:1@tcp(b) c:2@tcp(d) e://f:3@g h://i:4@j")).hasSize(4);
  }

  @Test
  void says_the_line() {
    assertThat(
            Leaked.by(
                new NoConnectionPassword(),
                """
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: c, namespace: a}
                data:
                  x: |
                    a: b
                    run it with password=hunter2 now
                """))
        .containsExactly(
            "a.yaml:1:1: ConfigMap a/c: data.x holds a text with a password in line 2" + REST);
  }

  private static List<String> found(String text) {
    return Leaked.by(
        new NoConnectionPassword(),
        "apiVersion: a.b/v1\nkind: Thing\nmetadata: {name: c, namespace: a}\nspec:\n  x:\n    - |-\n      "
            + text);
  }
}
