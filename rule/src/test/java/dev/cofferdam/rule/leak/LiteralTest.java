package dev.cofferdam.rule.leak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LiteralTest {

  @Test
  void knows_what_is_empty() {
    assertAll(Literal.EMPTY, "", " ", "\n", "\"\"", "' '");
  }

  @Test
  void knows_references() {
    assertAll(
        Literal.REFERENCE,
        "${A}",
        "$(A)",
        "$A",
        "$a-b.c",
        "a${B}c",
        "{{ .Values.a }}",
        "a {{ b",
        ".Values.a }}",
        "<% a %>",
        "{% a %}",
        "#{a}",
        "%{a}",
        "%(a)s",
        "%A%",
        "%s",
        "%[1]s",
        "@A@",
        "__A__",
        "{A}",
        "{a.b-c:d}",
        "{env.A}",
        "{$A}",
        "*a-b",
        "&a",
        "ENC[AES256_GCM,data:a]",
        "vault:secret/a#b",
        "op://a/b/c",
        "ref+vault://a",
        "arn:aws:a",
        "ssm:/a",
        "projects/a/secrets/b",
        "env:A",
        "file:/a",
        "secret://a",
        "os.environ['A']",
        "process.env.A",
        "(made up when it is rendered)",
        "\"${A}\"",
        "VAULT:secret/a");
  }

  @Test
  void knows_placeholders() {
    assertAll(
        Literal.PLACEHOLDER,
        "changeme",
        "Change-Me",
        "CHANGE_ME_1",
        "<anything at all>",
        "[password]",
        "REPLACE_ME",
        "xxx",
        "aaaa",
        "sk-xxxxxxxx",
        "abc...",
        "abc…",
        "***",
        "todo",
        "TBD",
        "your-token-here",
        "YOUR_API_KEY",
        "insert key",
        "replace-this",
        "example",
        "AKIAIOSFODNN7EXAMPLE",
        "password",
        "supersecret",
        "my-password",
        "redacted",
        "some value goes here",
        "to-be-replaced",
        "foo",
        "Y2hhbmdlbWUtcGxlYXNl");
  }

  @Test
  void knows_hashes() {
    assertAll(
        Literal.HASH,
        "$2a$10$abcdefghijklmnopqrstuv",
        "$2y$05$abc",
        "$argon2id$v=19$m=65536$abc",
        "$6$salt$hash",
        "$5$a$b",
        "$1$a$b",
        "$apr1$a$b",
        "$y$j9T$a$b",
        "$scrypt$ln=16$a",
        "$pbkdf2-sha256$29000$a",
        "$P$Babc",
        "{SHA}5baa61e4c9b93f3f0682250b6cf8331b7ee68fd8",
        "{SSHA}abc=",
        "{CRYPT}abc",
        "{ARGON2}abc",
        "ann:$2y$05$abc",
        "ann:{SHA}abc=\nbob:$apr1$a$b\n\n",
        "SCRAM-SHA-256$4096:a$b:c",
        "pbkdf2_sha256$1$a$b",
        "scrypt:32768:8:1$a$b",
        "sha256:9f86d081884c7d659a2feaa0c55ad015",
        "sha512-abcdefghijklmnopqrst/w==",
        "md5d41d8cd98f00b204e9800998ecf8427e",
        "YW5uOiQyeSQwNSRhYmNkZWZn");
  }

  @Test
  void knows_what_is_harmless() {
    assertAll(
        Literal.HARMLESS,
        "true",
        "False",
        "null",
        "~",
        "none",
        "required",
        "12",
        "123",
        "-5",
        "1.5",
        "1h",
        "1h30m",
        "250ms",
        "10Mi",
        "5GB",
        "v1.2.3",
        "1.2.3-rc1",
        "/a/b.txt",
        "./a",
        "../a",
        "~/a",
        "/",
        "password.txt",
        "tls.key",
        "a/b.pem",
        "config.yaml",
        "ann@example.com",
        "[]",
        "{}",
        "2024-01-31",
        "2024-01-31T10:00:00Z",
        "2024-01-31 10:00:00.5+02:00",
        "https://example.com/a?b=c",
        "-----BEGIN CERTIFICATE-----\nMIIB",
        "-----BEGIN PUBLIC KEY-----\nMIIB",
        "ssh-ed25519 AAAAC3 ann@a",
        "ssh-rsa AAAAB3",
        "age1abc",
        "LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0t");
  }

  @Test
  void takes_anything_else_for_real() {
    assertAll(
        Literal.REAL,
        "hunter2",
        "admin",
        "1234",
        "correct horse battery staple",
        "p@ssw0rd",
        "$",
        "$%&",
        "a$b",
        "tr0ub4dor&3",
        "ann:hunter2",
        "-----BEGIN PRIVATE KEY-----",
        "x".repeat(2) + "yz".repeat(2_500),
        "{SHA",
        "sha256:abc",
        "$2a$",
        "truest",
        "1234h5",
        "{\"a\": {\"b\": \"c\"}}",
        "$Kp2vQ9x7",
        "ENC[hunter2]",
        "aGVsbG8gd29ybGQgMTIz");
    assertAll(Literal.HARMLESS, "-----BEGIN CERTIFICATE-----\n" + "yz".repeat(2_500));
  }

  private static void assertAll(Literal expected, String... texts) {
    for (String text : List.of(texts)) {
      assertThat(Literal.of(text)).as(text).isEqualTo(expected);
    }
  }
}
