package dev.cofferdam.secret.sops;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.exceptionfactory.jagged.RecipientStanzaWriter;
import com.exceptionfactory.jagged.framework.armor.ArmoredDecryptingChannelFactory;
import com.exceptionfactory.jagged.framework.armor.ArmoredEncryptingChannelFactory;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaWriterFactory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Encrypts a data key for a recipient, and decrypts it again (age-encryption.org/v1, armored). */
final class Age {

  private Age() {}

  /** Anything between two lines of dashes, in base64. */
  static String encrypt(byte[] dataKey, String recipient) {
    var out = new ByteArrayOutputStream();
    try (var channel =
        new ArmoredEncryptingChannelFactory()
            .newEncryptingChannel(
                Channels.newChannel(out), List.of(writer(recipient).orElseThrow()))) {
      channel.write(ByteBuffer.wrap(dataKey));
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException(
          "this Java cannot encrypt with age; it is a bug in this program", e);
    }
    return out.toString(US_ASCII);
  }

  /** Nothing if it is for somebody else, or has been changed, or is no data key. */
  static Optional<byte[]> decrypt(String armored, AgeIdentities identities) {
    var buffer = ByteBuffer.allocate(ValueCipher.KEY_BYTES + 1);
    try (var in =
            Channels.newChannel(
                new ByteArrayInputStream(armored.strip().concat("\n").getBytes(US_ASCII)));
        var channel =
            new ArmoredDecryptingChannelFactory().newDecryptingChannel(in, identities.readers())) {
      while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
        // Until the end, or until it is too long to be one.
      }
      return buffer.position() == ValueCipher.KEY_BYTES
          ? Optional.of(Arrays.copyOf(buffer.array(), ValueCipher.KEY_BYTES))
          : Optional.empty();
    } catch (GeneralSecurityException | IOException | RuntimeException e) {
      return Optional.empty();
    } finally {
      Arrays.fill(buffer.array(), (byte) 0);
    }
  }

  private static Optional<RecipientStanzaWriter> writer(String recipient) {
    try {
      return recipient.startsWith("age1")
          ? Optional.of(X25519RecipientStanzaWriterFactory.newRecipientStanzaWriter(recipient))
          : Optional.empty();
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
