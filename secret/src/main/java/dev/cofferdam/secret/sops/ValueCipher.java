package dev.cofferdam.secret.sops;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;

/**
 * Encrypts single values as sops does (aes/cipher.go): AES-256 in GCM with a nonce of 32 bytes, and
 * where the value stands as additional data, so that none can be moved.
 */
final class ValueCipher {

  static final int KEY_BYTES = 32;

  private static final int NONCE_BYTES = 32;
  private static final int TAG_BYTES = 16;
  private static final Pattern FORM =
      Pattern.compile(
          "ENC\\[AES256_GCM,data:([A-Za-z0-9+/=]+),iv:([A-Za-z0-9+/=]+),tag:([A-Za-z0-9+/=]+),type:([a-z]+)]");

  private final SecretKeySpec key;

  /** {@code dataKey} remains the caller's to wipe. */
  ValueCipher(byte[] dataKey) {
    key = new SecretKeySpec(dataKey, "AES");
  }

  /** An empty text stays one: sops does not hide that it is empty. */
  String encrypt(Scalar plain, String place, SecureRandom random) {
    if (plain.bytes().length == 0) {
      return "";
    }
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    byte[] out = encrypt(plain.bytes(), nonce, place);
    int length = out.length - TAG_BYTES;
    return "ENC[AES256_GCM,data:%s,iv:%s,tag:%s,type:%s]"
        .formatted(
            base64(Arrays.copyOf(out, length)),
            base64(nonce),
            base64(Arrays.copyOfRange(out, length, out.length)),
            plain.type().name().toLowerCase(Locale.ROOT));
  }

  private byte[] encrypt(byte[] plain, byte[] nonce, String place) {
    try {
      return cipher(Cipher.ENCRYPT_MODE, nonce, place).doFinal(plain);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no AES in GCM; use another", e);
    }
  }

  /**
   * @throws Refusal if {@code text} is not what {@link #encrypt} gave for this place and key
   */
  JsonNode decrypt(String text, String place) throws Refusal {
    var parts = FORM.matcher(text);
    if (!parts.matches()) {
      throw new Refusal("a value that should be encrypted is not of the form ENC[AES256_GCM,…]");
    }
    try {
      byte[] data = bytes(parts.group(1));
      byte[] tag = bytes(parts.group(3));
      if (tag.length != TAG_BYTES) {
        throw changed();
      }
      var cipher = cipher(Cipher.DECRYPT_MODE, bytes(parts.group(2)), place);
      byte[] sealed = Arrays.copyOf(data, data.length + tag.length);
      System.arraycopy(tag, 0, sealed, data.length, tag.length);
      byte[] plain = cipher.doFinal(sealed);
      try {
        return Scalar.read(parts.group(4), plain).orElseThrow(ValueCipher::odd);
      } finally {
        Arrays.fill(plain, (byte) 0);
      }
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw changed();
    }
  }

  private static Refusal changed() {
    return new Refusal(
        "an encrypted value was changed, moved or encrypted with another key;"
            + " restore the file, or encrypt anew");
  }

  private static Refusal odd() {
    return new Refusal(
        "an encrypted value is of a type that is no str, int, float or bool; decrypt it with sops");
  }

  private Cipher cipher(int mode, byte[] nonce, String place) throws GeneralSecurityException {
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BYTES * Byte.SIZE, nonce));
    cipher.updateAAD(place.getBytes(UTF_8));
    return cipher;
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static byte[] bytes(String base64) {
    return Base64.getDecoder().decode(base64);
  }
}
