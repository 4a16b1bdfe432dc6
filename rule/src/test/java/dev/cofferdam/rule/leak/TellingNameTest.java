package dev.cofferdam.rule.leak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TellingNameTest {

  @Test
  void takes_names_apart() {
    assertThat(TellingName.words("dbURLPassword2")).containsExactly("db", "url", "password");
    assertThat(TellingName.words("DB_PASSWORD")).containsExactly("db", "password");
    assertThat(TellingName.words("spring.datasource-password"))
        .containsExactly("spring", "datasource", "password");
    assertThat(TellingName.words("--admin-password")).containsExactly("admin", "password");
    assertThat(TellingName.words("sha256 9")).containsExactly("sha");
    assertThat(TellingName.words("")).isEmpty();
    assertThat(TellingName.words("A")).containsExactly("a");
    assertThat(TellingName.words("aPIKey")).containsExactly("a", "pi", "key");
  }

  @Test
  void knows_names_that_mean_passwords() {
    for (String name :
        List.of(
            "password",
            "adminPassword",
            "DB_PASSWORD",
            "PGPASSWORD",
            "rootpasswd",
            "redis.passphrase",
            "passwords",
            "password2",
            "user-password",
            "--requirepass",
            "masterauth",
            "MYSQL_ROOT_PASSWORD",
            "password_")) {
      assertThat(TellingName.of(name)).as(name).isEqualTo(TellingName.CERTAIN);
    }
  }

  @Test
  void knows_names_that_mean_secrets_or_names_of_secrets() {
    for (String name :
        List.of(
            "apiKey",
            "API_KEY",
            "apikey",
            "x-api-key",
            "clientSecret",
            "oidc_client_secret",
            "accessToken",
            "authToken",
            "botToken",
            "privateKey",
            "encryptionKey",
            "AWS_SECRET_ACCESS_KEY",
            "SECRET_KEY_BASE",
            "cookieSecret",
            "DB_PASS",
            "dbpass",
            "client-key-data",
            "sharedKey",
            "jwtSecret",
            "secretId",
            "psk",
            "pw",
            "rootPw",
            "adminPass",
            "PGPASS",
            "pwd",
            "_authToken",
            "webhookSecret")) {
      assertThat(TellingName.of(name)).as(name).isEqualTo(TellingName.STRONG);
    }
  }

  @Test
  void knows_names_that_are_mostly_of_objects() {
    for (String name :
        List.of(
            "secret", "token", "secretKey", "tokens", "credentials", "auth", "pass", "tlsSecret")) {
      assertThat(TellingName.of(name)).as(name).isEqualTo(TellingName.WEAK);
    }
  }

  @Test
  void takes_other_names_for_silent() {
    for (String name :
        List.of(
            "passwordKey",
            "passwordFile",
            "password_policy",
            "passwordHash",
            "hashedPassword",
            "tokenTTL",
            "secretName",
            "secretRef",
            "existingSecret",
            "encryptedPassword",
            "checksum/secret",
            "sha256-token",
            "publicKey",
            "key",
            "keys",
            "sealedSecret",
            "PASSWORD_MIN_LENGTH",
            "compass",
            "bypass",
            "author",
            "accessKey",
            "",
            "7",
            "-",
            "privateKeySecretRef",
            "usernames",
            "passwordsecretname",
            "a".repeat(93) + "password")) {
      assertThat(TellingName.of(name)).as(name).isEqualTo(TellingName.SILENT);
    }
    assertThat(TellingName.of("a".repeat(92) + "password")).isEqualTo(TellingName.CERTAIN);
  }

  @Test
  void believes_a_name_as_far_as_it_means_a_secret() {
    assertThat(TellingName.CERTAIN.tells("a")).isTrue();
    assertThat(TellingName.STRONG.tells("my-secret-name")).isFalse();
    assertThat(TellingName.STRONG.tells("abcd1234")).isTrue();
    assertThat(TellingName.WEAK.tells("abcd1234")).isFalse();
    assertThat(TellingName.WEAK.tells("x7Gk29vQp4LmZ81c")).isTrue();
    assertThat(TellingName.SILENT.tells("x7Gk29vQp4LmZ81c")).isFalse();
    assertThat(TellingName.SILENT.isTelling()).isFalse();
    assertThat(TellingName.WEAK.isTelling()).isTrue();
  }
}
