package dev.cofferdam.secret.sops;

import static dev.cofferdam.secret.sops.Documents.WRITER;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.cofferdam.secret.Outcome;
import dev.cofferdam.secret.Password;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.POJONode;

class SopsReaderTest {

  private static final String URL = "postgres://coder:hunter2%2F@db:5432/coder?sslmode=disable";

  private final Keys keys = Keys.make();
  private final Keys other = Keys.make();
  private final String yaml = WRITER.encrypt(Plain.database(URL), keys.settings());

  private Optional<String> why(String existing, ObjectNode plain, SopsSettings settings) {
    return keys.reader().whyWrite(existing.getBytes(UTF_8), plain, settings);
  }

  @Test
  void gives_back_what_was_encrypted() {
    var plain = Plain.ours(1);
    for (int i = 0; i < 200; i++) {
      var secret = plain.next();
      var settings = new SopsSettings(List.of(keys.recipient()), SopsSettings.DATA, i % 2 == 0);

      assertThat(why(WRITER.encrypt(secret, settings), secret, settings)).isEmpty();
    }
  }

  @Test
  void opens_a_document_with_any_of_several_keys() {
    assertThat(Keys.reader(other, keys).decrypt(yaml.getBytes(UTF_8)))
        .isInstanceOf(Outcome.Given.class);
    assertThat(Documents.refusal(yaml, other))
        .isEqualTo(
            "none of the private age keys opens it; give the key of one of " + keys.recipient());
  }

  static Stream<Arguments> changes() {
    return Changes.all().entrySet().stream().map(it -> Arguments.of(it.getKey(), it.getValue()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("changes")
  void refuses_a_document_that_was_changed(String what, Consumer<ObjectNode> change) {
    assertThat(Documents.refusal(Documents.changed(yaml, change), keys))
        .isNotEmpty()
        .doesNotContain("hunter2", "postgres");
    assertThat(Documents.plain(Documents.changed(yaml, it -> {}), keys))
        .isEqualTo(Plain.strings(Plain.database(URL)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '`',
      value = {
        "the data ¦ an encrypted value was changed, moved or encrypted with another key; restore the file, or encrypt anew",
        "the place ¦ an encrypted value was changed, moved or encrypted with another key; restore the file, or encrypt anew",
        "a plain value ¦ a value that should be encrypted is not of the form ENC[AES256_GCM,…]",
        "a name in plain text ¦ its MAC is not that of its values: something was changed without sops; restore the file, or encrypt anew",
        "an empty value ¦ its MAC is not that of its values: something was changed without sops; restore the file, or encrypt anew",
        "no metadata ¦ it has no 'sops', so it is not encrypted; encrypt it"
      })
  void says_what_was_changed(String what, String problem) {
    var change = Objects.requireNonNull(Changes.all().get(what));
    assertThat(Documents.refusal(Documents.changed(yaml, change), keys)).isEqualTo(problem);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '`',
      value = {
        "unencrypted_suffix ¦ _x ¦ 'unencrypted_suffix' is not for this program, which knows age and encrypted_regex; leave it out, or use sops itself",
        "pgp ¦ [] ¦ ",
        "lastmodified ¦ today ¦ its 'sops.lastmodified' is no time; restore the file, or encrypt anew",
        "encrypted_regex ¦ ^data$ ¦ its 'sops' is not for this program: encrypted_regex '^data$' would leave data or stringData in plain text; use '^(data|stringData)$'"
      })
  void refuses_what_sops_does_and_this_does_not(String key, String value, String problem) {
    var changed =
        Documents.changed(
            yaml,
            it -> {
              var sops = (ObjectNode) it.get("sops");
              if (value.equals("[]")) {
                sops.putArray(key);
              } else {
                sops.put(key, value);
              }
            });

    if (problem == null) {
      assertThat(Documents.plain(changed, keys)).isNotNull();
    } else {
      assertThat(Documents.refusal(changed, keys)).isEqualTo(problem);
    }
  }

  @Test
  void refuses_what_is_no_document() {
    assertThat(Documents.refusal("", keys))
        .isEqualTo("it is not one YAML document; restore it, or encrypt anew");
    assertThat(Documents.refusal(yaml + "---\n" + yaml, keys))
        .isEqualTo("it is not one YAML document; restore it, or encrypt anew");
    assertThat(Documents.refusal("a: hunter2\nb: {\n", keys))
        .matches("it is not one YAML document, see \\d+:\\d+; restore it, or encrypt anew");
    assertThat(Documents.refusal("[hunter2]", keys))
        .isEqualTo("it is not one YAML document; restore it, or encrypt anew");
  }

  @Test
  void no_refusal_repeats_a_value_and_nothing_but_a_refusal_is_thrown() {
    var random = new SplittableRandom(3);
    for (int i = 0; i < 2_000; i++) {
      var changed = new StringBuilder(yaml);
      for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
        changed.setCharAt(random.nextInt(yaml.length()), (char) random.nextInt(9, 0x7f));
      }
      assertThat(keys.reader().decrypt(changed.toString().getBytes(UTF_8)).toString())
          .doesNotContain("hunter2", "postgres", "ENC[AES256_GCM,d");
    }
  }

  @Test
  void reads_the_time_as_Go_does() {
    var later =
        Documents.changed(
            yaml,
            it -> ((ObjectNode) it.get("sops")).put("lastmodified", "2026-11-26T08:00:00.9Z"));
    assertThat(Documents.plain(later, keys)).isNotNull();
  }

  @Test
  void leaves_a_file_that_says_the_same() {
    assertThat(why(yaml, Plain.database(URL), keys.settings())).isEmpty();
    var strings = (ObjectNode) Plain.strings(Plain.database(URL));
    strings.set("apiVersion", strings.remove("apiVersion"));
    assertThat(why(yaml, strings, keys.settings())).isEmpty();
  }

  @Test
  void says_why_a_file_is_written_anew() {
    var both = SopsSettings.to(List.of(keys.recipient(), other.recipient()));
    var only = new SopsSettings(List.of(keys.recipient()), SopsSettings.DATA, true);
    var wider = new SopsSettings(List.of(keys.recipient()), "^(data|stringData|x)$", false);
    var renamed = Plain.database(URL);
    ((ObjectNode) renamed.get("metadata")).put("name", "coder-db2");
    var longer = Plain.database(URL);
    ((ObjectNode) longer.get("stringData")).put("more", "");

    assertThat(why(yaml, Plain.database(URL + "x"), keys.settings()))
        .contains("its plain text is another");
    assertThat(why(yaml, renamed, keys.settings())).contains("its plain text is another");
    assertThat(why(yaml, longer, keys.settings())).contains("its plain text is another");
    assertThat(why(yaml, Plain.database(URL), both)).contains("its recipients are others");
    assertThat(why(yaml, Plain.database(URL), only)).contains("its mac_only_encrypted is another");
    assertThat(why(yaml, Plain.database("x"), wider))
        .contains("its encrypted_regex is another, its plain text is another");
    assertThat(why("a: b", Plain.database(URL), both))
        .contains("it has no 'sops', so it is not encrypted; encrypt it");
  }

  @Test
  void the_order_of_recipients_is_no_reason() {
    var some = SopsSettings.to(List.of(keys.recipient(), other.recipient()));
    var others = SopsSettings.to(List.of(other.recipient(), keys.recipient()));
    assertThat(why(WRITER.encrypt(Plain.database(URL), some), Plain.database(URL), others))
        .isEmpty();
  }

  @Test
  void nobody_can_tell_without_a_key() {
    assertThat(
            new SopsReader(AgeIdentities.none())
                .whyWrite(yaml.getBytes(UTF_8), Plain.database(URL), keys.settings()))
        .contains(
            "without a private age key nobody can tell whether it is up to date;"
                + " set SOPS_AGE_KEY_FILE to keep it as long as it is");
    assertThat(other.reader().whyWrite(yaml.getBytes(UTF_8), Plain.database(URL), keys.settings()))
        .contains(
            "none of the private age keys opens it; give the key of one of " + keys.recipient());
  }

  @Test
  void wipes_what_it_has_decrypted() {
    var outcome = keys.reader().decrypt(yaml.getBytes(UTF_8));
    var secret = ((Outcome.Given<DecryptedSecret>) outcome).value();
    var password = (Password) ((POJONode) secret.value().at("/stringData/url")).getPojo();
    assertThat(password.length()).isEqualTo(URL.length());
    assertThat(secret).hasToString("a decrypted secret");
    assertThat(secret.value().toString()).doesNotContain("hunter2");
    assertThat(secret.settings()).isEqualTo(keys.settings());

    secret.close();

    assertThatIllegalStateException().isThrownBy(password::chars);
  }

  @Test
  void names_the_keys_of_other_kinds() {
    assertThat(otherKeys("a: b")).isEmpty();
    assertThat(otherKeys("{{")).isEmpty();
    assertThat(otherKeys("sops: {age: [{a: b}], kms: [], pgp: null, hc_vault: ''}")).isEmpty();
    assertThat(otherKeys("sops: {pgp: [{fp: x}], kms: [{arn: y}], key_groups: [{age: []}]}"))
        .containsExactly("key_groups", "kms", "pgp");
  }

  private static List<String> otherKeys(String yaml) {
    return SopsReader.otherKeys(yaml.getBytes(UTF_8));
  }
}
