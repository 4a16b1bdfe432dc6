package dev.cofferdam.rule.leak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NoPrivateKeyTest {

  private static final String REST = "; take it out of Git, and trust it no longer";
  private static final String BODY = "MHcCAQEEIAyfKQvPBudXRh0LLmtVRJPYl6e0GgzvgctFexKh9a1G";

  @Test
  void accepts_certificates_public_keys_and_titles() {
    for (String text :
        List.of(
            pem("CERTIFICATE", BODY),
            pem("PUBLIC KEY", BODY),
            pem("RSA PUBLIC KEY", BODY),
            pem("PRIVATE KEY", "..."),
            pem("PRIVATE KEY", "MHcCAQEEIAyfKQvPBudXRh0LLmtVRJPYl6e0Ggz"),
            pem("PRIVATE KEY", "{{ .key }}"),
            "-----BEGIN PRIVATE KEY-----",
            "a PRIVATE KEY----- without its beginning " + BODY,
            "-----BEGIN PRIVATE KEY of somebody " + BODY,
            Leaked.base64(pem("CERTIFICATE", BODY)))) {
      assertThat(found(text)).as(text).isEmpty();
    }
  }

  @Test
  void reports_keys_of_every_kind() {
    assertThat(found(pem("RSA PRIVATE KEY", BODY))).containsExactly(at("a private key (RSA)"));
    assertThat(found(pem("EC PRIVATE KEY", BODY))).containsExactly(at("a private key (EC)"));
    assertThat(found(pem("DSA PRIVATE KEY", BODY))).containsExactly(at("a private key (DSA)"));
    assertThat(found(pem("PRIVATE KEY", BODY))).containsExactly(at("a private key"));
    assertThat(found(pem("MY PRIVATE KEY", BODY))).containsExactly(at("a private key"));
    assertThat(found(pem("OPENSSH PRIVATE KEY", BODY)))
        .containsExactly(at("a private key (OPENSSH)"));
    assertThat(found(pem("ENCRYPTED PRIVATE KEY", BODY)))
        .containsExactly(at("a private key (ENCRYPTED)"));
    assertThat(found(pem("PGP PRIVATE KEY BLOCK", "\n" + BODY)))
        .containsExactly(at("a private key (PGP)"));
    assertThat(found("PuTTY-User-Key-File-3: ssh-ed25519\n" + BODY))
        .containsExactly(at("a private key (PuTTY)"));
  }

  @Test
  void reports_a_key_inside_of_other_text_escaped_or_in_base64() {
    assertThat(
            found("{\"private_key\": \"" + pem("PRIVATE KEY", BODY).replace("\n", "\\n") + "\"}"))
        .containsExactly(at("a private key"));
    assertThat(found("a: " + Leaked.base64(pem("RSA PRIVATE KEY", BODY)) + " b"))
        .containsExactly(at("a private key (RSA)"));
    assertThat(
            found("Proc-Type: 4\n" + pem("RSA PRIVATE KEY", "Proc-Type: 4,ENCRYPTED\n\n" + BODY)))
        .containsExactly(at("a private key (RSA)"));
    assertThat(found("-----BEGIN RSA PRIVATE KEY-----\n" + BODY))
        .containsExactly(at("a private key (RSA)"));
  }

  @Test
  void reports_a_key_in_lines_of_base64_and_a_json_web_key() {
    var encoded = Leaked.base64(pem("RSA PRIVATE KEY", BODY + "\n" + BODY));
    assertThat(found(encoded.replaceAll("(.{64})", "$1\n")))
        .containsExactly(at("a private key (RSA)"));
    assertThat(found(encoded.replaceAll("(.{63})", "$1\n"))).isEmpty();
    var key = "{\"kty\": \"EC\", \"x\": \"%s\", \"d\": \"%s\"}";
    assertThat(found(key.formatted("a".repeat(43), "aB3dE5gH7j".repeat(4) + "aB3")))
        .containsExactly(at("a private key (JWK)"));
    assertThat(found(key.formatted("a".repeat(43), "short"))).isEmpty();
    assertThat(found("{\"d\": \"%s\"}".formatted("aB3dE5gH7j".repeat(4)))).isEmpty();
  }

  @Test
  void leaves_secrets_to_their_own_rule() {
    assertThat(
            Leaked.by(
                new NoPrivateKey(),
                "apiVersion: v1\nkind: Secret\nmetadata: {name: c}\ndata: {tls.key: %s}"
                    .formatted(Leaked.base64(pem("PRIVATE KEY", BODY)))))
        .isEmpty();
  }

  static String pem(String title, String body) {
    return "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(title, body, title);
  }

  private static String at(String what) {
    return "a.yaml:1:1: ConfigMap a/c: data.x holds " + what + REST;
  }

  private static List<String> found(String text) {
    return Leaked.by(
        new NoPrivateKey(),
        "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c, namespace: a}\ndata:\n  x: |\n    "
            + text.stripTrailing().replace("\n", "\n    "));
  }
}
