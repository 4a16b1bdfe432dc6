package dev.cofferdam.secret.sops;

import dev.cofferdam.file.YamlWriter;
import dev.cofferdam.secret.Password;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.POJONode;

/**
 * Encrypts Secrets as sops does.
 *
 * <p>No two documents are the same: each has a new data key. {@link SopsReader#whyWrite} says
 * whether there is a reason to write another.
 *
 * @param lastModified what the documents say, to the second
 * @param random for the data key and nonces; age itself takes the JDK's default
 */
public record SopsWriter(Instant lastModified, SecureRandom random) {

  /** The release whose format this is. It stands in the documents, and sops compares it. */
  static final String VERSION = "3.13.3";

  public SopsWriter {
    lastModified = lastModified.truncatedTo(ChronoUnit.SECONDS);
  }

  /**
   * The YAML of an encrypted document, in the order of {@code secret}.
   *
   * @param secret plain text: each secret in it is a string node or, better, a POJO node with a
   *     {@link Password}, which is never made a string
   * @throws IllegalArgumentException if it is encrypted already, if a Password in it would stay in
   *     plain text or nothing would be encrypted, or if sops cannot encrypt a value
   */
  public String encrypt(ObjectNode secret, SopsSettings settings) {
    if (secret.has(SopsMetadata.KEY)) {
      throw new IllegalArgumentException(
          "a document with 'sops' is encrypted already; give its plain text");
    }
    byte[] dataKey = new byte[ValueCipher.KEY_BYTES];
    random.nextBytes(dataKey);
    try (var mac = new Mac(settings.macOnlyEncrypted())) {
      var encryption = new Encryption(new ValueCipher(dataKey), mac);
      var document = encryption.over(secret, settings);
      return YamlWriter.write(
          document.set(SopsMetadata.KEY, metadata(settings, dataKey, encryption)));
    } finally {
      Arrays.fill(dataKey, (byte) 0);
    }
  }

  /** In the order of sops. */
  private ObjectNode metadata(SopsSettings settings, byte[] dataKey, Encryption encryption) {
    var metadata = JsonNodeFactory.instance.objectNode();
    var age = metadata.putArray("age");
    for (var recipient : settings.recipients()) {
      age.addObject().put("recipient", recipient).put("enc", Age.encrypt(dataKey, recipient));
    }
    var time = lastModified.toString();
    metadata.put("lastmodified", time);
    try (var mac = encryption.mac.value()) {
      metadata.put("mac", encryption.cipher.encrypt(mac, time, random));
    }
    metadata.put("encrypted_regex", settings.encryptedRegex());
    if (settings.macOnlyEncrypted()) {
      metadata.put("mac_only_encrypted", true);
    }
    return metadata.put("version", VERSION);
  }

  /** Of one document. */
  private final class Encryption implements Walk.Visitor {

    private final ValueCipher cipher;
    private final Mac mac;
    private boolean any;

    Encryption(ValueCipher cipher, Mac mac) {
      this.cipher = cipher;
      this.mac = mac;
    }

    ObjectNode over(ObjectNode secret, SopsSettings settings) {
      try {
        var document = new Walk(settings.pattern(), this).over(secret);
        if (!any) {
          throw new IllegalArgumentException(
              "encrypted_regex '%s' leaves nothing to encrypt; give a Secret with data"
                  .formatted(settings.encryptedRegex()));
        }
        return document;
      } catch (Refusal e) {
        throw new IllegalStateException(
            "encryption refuses nothing; it is a bug in this program", e);
      }
    }

    @Override
    public JsonNode visit(JsonNode value, String place, boolean encrypted) {
      if (!encrypted && value instanceof POJONode) {
        throw new IllegalArgumentException(
            "the password at '%s' would stay in plain text; put it below data or stringData"
                .formatted(place));
      }
      any |= encrypted;
      try (var plain = Scalar.of(value)) {
        mac.add(plain, encrypted);
        return encrypted
            ? JsonNodeFactory.instance.stringNode(cipher.encrypt(plain, place, random))
            : value;
      }
    }
  }
}
