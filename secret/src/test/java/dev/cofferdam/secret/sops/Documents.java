package dev.cofferdam.secret.sops;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cofferdam.document.YamlReader;
import dev.cofferdam.secret.Outcome;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Encrypts, changes and decrypts documents, briefly said. */
final class Documents {

  static final JsonMapper JSON = new JsonMapper();
  static final SopsWriter WRITER =
      new SopsWriter(Instant.parse("2026-11-26T08:00:00.123Z"), new SecureRandom());

  private Documents() {}

  static ObjectNode read(String yaml) {
    return (ObjectNode) YamlReader.read(yaml.getBytes(UTF_8)).documents().get(0).value();
  }

  /** The document in other words: JSON is YAML, too. */
  static String changed(String yaml, Consumer<ObjectNode> change) {
    var document = read(yaml).deepCopy();
    change.accept(document);
    return JSON.writeValueAsString(document);
  }

  static JsonNode plain(String yaml, Keys keys) {
    var outcome = keys.reader().decrypt(yaml.getBytes(UTF_8));
    assertThat(outcome).as(() -> outcome.toString()).isInstanceOf(Outcome.Given.class);
    try (var secret = ((Outcome.Given<DecryptedSecret>) outcome).value()) {
      return Plain.strings(secret.value());
    }
  }

  static String refusal(String yaml, Keys keys) {
    var outcome = keys.reader().decrypt(yaml.getBytes(UTF_8));
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    return ((Outcome.Refused<DecryptedSecret>) outcome).problem();
  }
}
