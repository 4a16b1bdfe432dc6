package dev.cofferdam.secret.sops;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.spec.NamedParameterSpec;
import java.security.spec.XECPrivateKeySpec;
import java.security.spec.XECPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Opens an age file with nothing but the JDK, by the text of age-encryption.org/v1. */
final class IndependentAge {

  private static final String BECH32 = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
  private static final String LABEL = "age-encryption.org/v1/X25519";

  private IndependentAge() {}

  static byte[] open(String armored, Keys keys) throws GeneralSecurityException {
    var lines = armored.strip().split("\n", -1);
    byte[] file =
        Base64.getDecoder().decode(String.join("", Arrays.copyOfRange(lines, 1, lines.length - 1)));
    var text = new String(file, ISO_8859_1);
    var head = text.substring(0, text.indexOf('\n', text.indexOf("\n---") + 1) + 1);
    var header = head.strip().split("\n", -1);
    if (!header[0].equals("age-encryption.org/v1")
        || !header[1].startsWith("-> X25519 ")
        || header.length != 4) {
      throw new GeneralSecurityException("another header: " + head);
    }
    byte[] share = base64(header[1].substring("-> X25519 ".length()));
    byte[] fileKey = fileKey(share, base64(header[2]), keys);
    checkMac(head, base64(header[3].substring("--- ".length())), fileKey);
    byte[] payload = Arrays.copyOfRange(file, head.length(), file.length);
    byte[] key = hkdf(fileKey, Arrays.copyOf(payload, 16), "payload");
    byte[] last = new byte[12];
    last[11] = 1;
    return chacha(key, last, Arrays.copyOfRange(payload, 16, payload.length));
  }

  private static byte[] fileKey(byte[] share, byte[] body, Keys keys)
      throws GeneralSecurityException {
    var agreement = KeyAgreement.getInstance("X25519");
    var factory = KeyFactory.getInstance("X25519");
    agreement.init(
        factory.generatePrivate(
            new XECPrivateKeySpec(NamedParameterSpec.X25519, bech32(keys.identity()))));
    agreement.doPhase(publicKey(factory, share), true);
    byte[] salt = Arrays.copyOf(share, 64);
    System.arraycopy(bech32(keys.recipient()), 0, salt, 32, 32);
    return chacha(hkdf(agreement.generateSecret(), salt, LABEL), new byte[12], body);
  }

  private static Key publicKey(KeyFactory factory, byte[] littleEndian)
      throws GeneralSecurityException {
    byte[] big = new byte[32];
    for (int i = 0; i < 32; i++) {
      big[i] = littleEndian[31 - i];
    }
    return factory.generatePublic(
        new XECPublicKeySpec(NamedParameterSpec.X25519, new BigInteger(1, big)));
  }

  private static void checkMac(String head, byte[] mac, byte[] fileKey)
      throws GeneralSecurityException {
    var covered = head.substring(0, head.indexOf("\n---") + 4).getBytes(US_ASCII);
    if (!MessageDigest.isEqual(mac, hmac(hkdf(fileKey, new byte[32], "header"), covered))) {
      throw new GeneralSecurityException("another MAC of the header");
    }
  }

  /** 32 bytes, which is one round of expansion. */
  private static byte[] hkdf(byte[] secret, byte[] salt, String info)
      throws GeneralSecurityException {
    return hmac(hmac(salt, secret), (info + "\u0001").getBytes(US_ASCII));
  }

  private static byte[] hmac(byte[] key, byte[] text) throws GeneralSecurityException {
    var mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    return mac.doFinal(text);
  }

  private static byte[] chacha(byte[] key, byte[] nonce, byte[] sealed)
      throws GeneralSecurityException {
    var cipher = Cipher.getInstance("ChaCha20-Poly1305");
    cipher.init(
        Cipher.DECRYPT_MODE, new SecretKeySpec(key, "ChaCha20"), new IvParameterSpec(nonce));
    return cipher.doFinal(sealed);
  }

  private static byte[] base64(String text) {
    return Base64.getDecoder().decode(text);
  }

  /** Without looking at the six characters that check the others. */
  private static byte[] bech32(String text) {
    var lower = text.toLowerCase(Locale.ROOT);
    var data = lower.substring(lower.lastIndexOf('1') + 1, lower.length() - 6);
    var bytes = new ByteArrayOutputStream();
    int bits = 0;
    int value = 0;
    for (int i = 0; i < data.length(); i++) {
      value = value << 5 | BECH32.indexOf(data.charAt(i));
      bits += 5;
      if (bits >= 8) {
        bits -= 8;
        bytes.write(value >> bits);
        value &= (1 << bits) - 1;
      }
    }
    return bytes.toByteArray();
  }
}
