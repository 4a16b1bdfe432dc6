package dev.cofferdam.secret.sops;

import dev.cofferdam.document.YamlReader;
import dev.cofferdam.secret.Outcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Decrypts what sops or {@link SopsWriter} has encrypted for one of {@code identities}.
 *
 * <p>It reads YAML as Kubernetes does, where {@code yes} is true; sops takes that for a text. Such
 * a value without quotes, which neither writes, makes the MAC another, and the document is refused.
 */
public record SopsReader(AgeIdentities identities) {

  /**
   * The plain text of a document.
   *
   * @return refused if it is none, if no identity opens it, or if anything that the MAC covers has
   *     been changed; the text begins with {@code it} or a value, without the name of the file
   */
  public Outcome<DecryptedSecret> decrypt(byte[] yaml) {
    try {
      return Outcome.of(decrypt(only(yaml)));
    } catch (Refusal e) {
      return Outcome.refused(e.text());
    }
  }

  /**
   * Why the file with {@code existing} must be written anew to hold {@code plain} under {@code
   * settings}; nothing if it does already, so that a run that changes nothing leaves it as it is.
   *
   * <p>Without an identity that opens it nobody can tell, and the reason says that.
   */
  public Optional<String> whyWrite(byte[] existing, ObjectNode plain, SopsSettings settings) {
    if (identities.isEmpty()) {
      return Optional.of(
          "without a private age key nobody can tell whether it is up to date;"
              + " set SOPS_AGE_KEY_FILE to keep it as long as it is");
    }
    var outcome = decrypt(existing);
    if (outcome instanceof Outcome.Given<DecryptedSecret> given) {
      try (var secret = given.value()) {
        return why(secret, plain, settings);
      }
    }
    return Optional.of(((Outcome.Refused<DecryptedSecret>) outcome).problem());
  }

  /**
   * The kinds of keys other than age's that open a document, as sops names them; who has one of
   * them could not open what {@link SopsWriter} would write in its place.
   */
  public static List<String> otherKeys(byte[] yaml) {
    return YamlReader.read(yaml).documents().stream()
        .flatMap(it -> Others.keys(it.value().path(SopsMetadata.KEY)))
        .toList();
  }

  private static Optional<String> why(
      DecryptedSecret secret, ObjectNode plain, SopsSettings settings) {
    var reasons =
        settings.differences(secret.settings()).collect(Collectors.toCollection(ArrayList::new));
    if (!secret.isSameAs(plain)) {
      reasons.add("its plain text is another");
    }
    return reasons.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", reasons));
  }

  private static ObjectNode only(byte[] yaml) throws Refusal {
    var reading = YamlReader.read(yaml);
    if (reading.faults().isEmpty()
        && reading.documents().size() == 1
        && reading.documents().get(0).value() instanceof ObjectNode document) {
      return document;
    }
    var where = reading.faults().stream().findFirst().map(it -> ", see " + it.place()).orElse("");
    throw new Refusal("it is not one YAML document" + where + "; restore it, or encrypt anew");
  }

  private DecryptedSecret decrypt(ObjectNode document) throws Refusal {
    var metadata = SopsMetadata.read(document);
    byte[] dataKey = dataKey(metadata);
    try (var mac = new Mac(metadata.settings().macOnlyEncrypted())) {
      return decrypt(document, metadata, new Decryption(new ValueCipher(dataKey), mac));
    } finally {
      Arrays.fill(dataKey, (byte) 0);
    }
  }

  private static DecryptedSecret decrypt(
      ObjectNode document, SopsMetadata metadata, Decryption decryption) throws Refusal {
    try {
      var clear = document.deepCopy().without(List.of(SopsMetadata.KEY));
      var plain = new Walk(metadata.settings().pattern(), decryption).over(clear);
      decryption.verify(metadata);
      return new DecryptedSecret(plain, metadata.settings());
    } catch (Refusal e) {
      decryption.opened.forEach(DecryptedSecret::wipe);
      throw e;
    }
  }

  private byte[] dataKey(SopsMetadata metadata) throws Refusal {
    return metadata.age().values().stream()
        .flatMap(enc -> Age.decrypt(enc, identities).stream())
        .findFirst()
        .orElseThrow(
            () ->
                new Refusal(
                    "none of the private age keys opens it; give the key of one of "
                        + String.join(", ", metadata.age().keySet())));
  }

  /** Of one document. */
  private static final class Decryption implements Walk.Visitor {

    private final ValueCipher cipher;
    private final Mac mac;
    private final List<JsonNode> opened = new ArrayList<>();

    Decryption(ValueCipher cipher, Mac mac) {
      this.cipher = cipher;
      this.mac = mac;
    }

    @Override
    public JsonNode visit(JsonNode value, String place, boolean encrypted) throws Refusal {
      var plain = encrypted ? open(value, place) : value;
      try (var scalar = Scalar.of(plain)) {
        mac.add(scalar, encrypted);
        return plain;
      } catch (IllegalArgumentException e) {
        throw new Refusal(
            "a value of it is none that sops writes; restore the file, or encrypt anew");
      }
    }

    private JsonNode open(JsonNode value, String place) throws Refusal {
      if (!value.isString()) {
        throw new Refusal("a value that should be encrypted is no text; encrypt the file anew");
      }
      if (value.stringValue().isEmpty()) {
        return value;
      }
      var plain = cipher.decrypt(value.stringValue(), place);
      opened.add(plain);
      return plain;
    }

    void verify(SopsMetadata metadata) throws Refusal {
      try (var written = Scalar.of(cipher.decrypt(metadata.mac(), metadata.place()))) {
        if (!mac.isSameAs(written)) {
          throw new Refusal(
              "its MAC is not that of its values: something was changed without sops;"
                  + " restore the file, or encrypt anew");
        }
      }
    }
  }
}
