package dev.cofferdam.secret.sops;

import static dev.cofferdam.secret.sops.Documents.JSON;
import static dev.cofferdam.secret.sops.Documents.WRITER;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class SopsWriterTest {

  private static final String URL = "postgres://coder:hunter2%2F@db:5432/coder?sslmode=disable";

  private final Keys keys = Keys.make();

  @Test
  void writes_what_sops_writes() {
    var yaml = WRITER.encrypt(Plain.database(URL), keys.settings());

    var enc =
        "\"ENC\\[AES256_GCM,data:[A-Za-z0-9+/=]+,iv:[A-Za-z0-9+/]{43}=,tag:[A-Za-z0-9+/]{22}==,type:str]\"";
    assertThat(yaml)
        .matches(
            """
            apiVersion: v1
            kind: Secret
            metadata:
              name: coder-db
              namespace: coder
            type: Opaque
            stringData:
              url: ENC
            sops:
              age:
                - recipient: RECIPIENT
                  enc: \\|
                    -----BEGIN AGE ENCRYPTED FILE-----
            (?:        [A-Za-z0-9+/=]{1,64}
            )+        -----END AGE ENCRYPTED FILE-----
              lastmodified: "2026-11-26T08:00:00Z"
              mac: ENC
              encrypted_regex: "\\^\\(data\\|stringData\\)\\$"
              version: "3\\.13\\.3"
            """
                .replace("ENC\n", enc + "\n")
                .replace("RECIPIENT", keys.recipient()));
  }

  @Test
  void an_independent_implementation_decrypts_it() throws GeneralSecurityException {
    for (int i = 0; i < 50; i++) {
      var secret = Plain.database(URL + "é😀\n" + i);
      secret.put("immutable", i % 2 == 0);
      ((ObjectNode) secret.get("stringData")).put("other:key", "x".repeat(i + 1));

      assertThat(IndependentSops.open(WRITER.encrypt(secret, keys.settings()), keys))
          .containsExactly(
              Map.entry("apiVersion", "v1"),
              Map.entry("kind", "Secret"),
              Map.entry("metadata:name", "coder-db"),
              Map.entry("metadata:namespace", "coder"),
              Map.entry("type", "Opaque"),
              Map.entry("stringData:url", URL + "é😀\n" + i),
              Map.entry("stringData:other:key", "x".repeat(i + 1)),
              Map.entry("immutable", i % 2 == 0 ? "True" : "False"));
    }
  }

  static Stream<Arguments> changes() {
    return Changes.all().entrySet().stream().map(it -> Arguments.of(it.getKey(), it.getValue()));
  }

  /** The proof that it is independent: it refuses the same. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("changes")
  void an_independent_implementation_refuses_it_changed(String what, Consumer<ObjectNode> change) {
    var yaml = Documents.changed(WRITER.encrypt(Plain.database(URL), keys.settings()), change);
    var opened = Assertions.catchThrowable(() -> IndependentSops.open(yaml, keys));

    if (what.equals("what the MAC covers")) {
      assertThat(opened).as("it looks at no such thing").isNull();
    } else {
      assertThat(opened).isNotNull();
    }
  }

  @Test
  void each_recipient_can_decrypt_it() {
    var other = Keys.make();
    var settings = SopsSettings.to(List.of(keys.recipient(), other.recipient(), keys.recipient()));

    var yaml = WRITER.encrypt(Plain.database(URL), settings);

    assertThat(Documents.plain(yaml, keys)).isEqualTo(Documents.plain(yaml, other));
    assertThat(yaml.split("recipient: ", -1)).hasSize(3);
  }

  @Test
  void no_two_documents_share_anything_secret() {
    var some = Documents.read(WRITER.encrypt(Plain.database(URL), keys.settings()));
    var others = Documents.read(WRITER.encrypt(Plain.database(URL), keys.settings()));

    for (var pointer : List.of("/stringData/url", "/sops/mac", "/sops/age/0/enc")) {
      assertThat(some.at(pointer).stringValue()).isNotEqualTo(others.at(pointer).stringValue());
    }
  }

  @Test
  void each_document_has_a_data_key_from_the_random_it_was_given() throws GeneralSecurityException {
    var asked = new ArrayList<byte[]>();
    var random =
        new SecureRandom() {
          @Override
          public void nextBytes(byte[] bytes) {
            super.nextBytes(bytes);
            asked.add(bytes.clone());
          }
        };

    var yaml = new SopsWriter(Instant.EPOCH, random).encrypt(Plain.database(URL), keys.settings());

    var enc = Documents.read(yaml).at("/sops/age/0/enc").stringValue();
    assertThat(asked.stream().map(HexFormat.of()::formatHex))
        .as("the key, and two nonces")
        .hasSize(3)
        .doesNotHaveDuplicates();
    assertThat(IndependentAge.open(enc, keys)).isEqualTo(asked.get(0)).hasSize(32);
  }

  @Test
  void the_plain_text_stays_as_it_was_and_is_in_no_part_of_the_document() {
    var secret = Plain.database(URL);

    var yaml = WRITER.encrypt(secret, keys.settings());

    assertThat(yaml).doesNotContain("hunter2", "postgres://");
    assertThat(Plain.strings(secret).at("/stringData/url").stringValue()).isEqualTo(URL);
  }

  @Test
  void refuses_a_password_that_would_stay_in_plain_text() {
    var secret = Plain.database("x");
    ((ObjectNode) secret.get("metadata"))
        .set("annotations", JSON.createObjectNode().set("url", Plain.password("hunter2")));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> WRITER.encrypt(secret, keys.settings()))
        .withMessage(
            "the password at 'metadata:annotations:url:' would stay in plain text; put it below data or stringData");
  }

  @Test
  void refuses_what_it_cannot_encrypt() {
    var encrypted = Documents.read(WRITER.encrypt(Plain.database("x"), keys.settings()));
    var empty = JSON.createObjectNode().put("kind", "Secret");
    var large = JSON.createObjectNode();
    large.putObject("data").put("n", new java.math.BigInteger("18446744073709551615"));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> WRITER.encrypt(encrypted, keys.settings()))
        .withMessage("a document with 'sops' is encrypted already; give its plain text");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WRITER.encrypt(empty, keys.settings()))
        .withMessage(
            "encrypted_regex '^(data|stringData)$' leaves nothing to encrypt; give a Secret with data");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WRITER.encrypt(large, keys.settings()))
        .withMessage(
            "sops takes texts, truths and numbers of 64 bits, got a NUMBER; write it as a text");
  }

  @ParameterizedTest
  @ValueSource(strings = {"age1nonsense", "ssh-ed25519 AAAA", "", "age1pq1xyz"})
  void refuses_what_is_no_recipient(String recipient) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SopsSettings.to(List.of(recipient)))
        .withMessage(
            "age recipient must be 'age1' and 58 lower-case letters and digits, got '%s'; 'age-keygen -y' prints it"
                .formatted(recipient));
  }

  @Test
  void does_not_repeat_a_private_key_that_is_given_as_a_recipient() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SopsSettings.to(List.of(keys.identity())))
        .withMessage(
            "an age recipient is a public key, and this is a private one; keep it out of programs, and give the 'age1…' that 'age-keygen -y' prints for it");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SopsSettings.to(List.of()))
        .withMessage("nobody could decrypt this; name at least one age recipient, age1…");
  }

  @ParameterizedTest
  @ValueSource(strings = {"^data$", "^stringData$", "data$^", "url"})
  void refuses_an_expression_that_leaves_data_in_plain_text(String regex) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SopsSettings(List.of(keys.recipient()), regex, false))
        .withMessage(
            "encrypted_regex '%s' would leave data or stringData in plain text; use '^(data|stringData)$'"
                .formatted(regex));
  }

  @Test
  void refuses_an_expression_that_hides_what_Flux_reads_or_is_none() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SopsSettings(List.of(keys.recipient()), "data|meta", false))
        .withMessage(
            "encrypted_regex 'data|meta' would leave data or stringData in plain text; use '^(data|stringData)$'");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SopsSettings(List.of(keys.recipient()), "ata", false))
        .withMessage(
            "encrypted_regex 'ata' would encrypt apiVersion, kind or metadata, which Flux must read; use '^(data|stringData)$'");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SopsSettings(List.of(keys.recipient()), "", false))
        .withMessage(
            "encrypted_regex '' would encrypt apiVersion, kind or metadata, which Flux must read; use '^(data|stringData)$'");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SopsSettings(List.of(keys.recipient()), "(", false))
        .withMessage("encrypted_regex '(' is no expression of Go's; use '^(data|stringData)$'");
  }

  @Test
  void is_in_UTF_8_alone() {
    var secret = JSON.createObjectNode();
    secret.putObject("data").set("x", Plain.password("\ud800"));

    Assertions.assertThatIllegalStateException()
        .isThrownBy(() -> WRITER.encrypt(secret, keys.settings()))
        .withMessage("half a surrogate pair has no form in UTF-8");
    assertThat(WRITER.encrypt(Plain.database("é"), keys.settings()).getBytes(UTF_8)).isNotEmpty();
  }
}
