package dev.cofferdam.secret.sops;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import tools.jackson.databind.node.StringNode;

/**
 * What a document says of all its values: SHA-512 over their bytes, one after the other in the
 * order of the file (sops.go, {@code Tree.Encrypt}). It is encrypted with the time of the last
 * change as its place.
 */
final class Mac implements AutoCloseable {

  /** SHA-256 of {@code sops}: tells one over the encrypted values alone from one over all. */
  private static final String OF_ENCRYPTED_ONLY =
      "8a3fd2ad54ce66527b1034f3d147be0b0b975b3bf44f72c6fdadec8176f27d69";

  private final MessageDigest digest;
  private final boolean onlyEncrypted;

  Mac(boolean onlyEncrypted) {
    try {
      digest = MessageDigest.getInstance("SHA-512");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no SHA-512; use another", e);
    }
    this.onlyEncrypted = onlyEncrypted;
    if (onlyEncrypted) {
      digest.update(HexFormat.of().parseHex(OF_ENCRYPTED_ONLY));
    }
  }

  void add(Scalar plain, boolean encrypted) {
    if (encrypted || !onlyEncrypted) {
      digest.update(plain.bytes());
    }
  }

  /** Takes as long however much is the same. The Mac can be used no more. */
  boolean isSameAs(Scalar other) {
    try (var mine = value()) {
      return MessageDigest.isEqual(mine.bytes(), other.bytes());
    }
  }

  /** As a text. The Mac can be used no more. */
  Scalar value() {
    var hex = HexFormat.of().withUpperCase().formatHex(digest.digest());
    return Scalar.of(StringNode.valueOf(hex));
  }

  /** Until then the JDK keeps the last block of values. */
  @Override
  public void close() {
    digest.reset();
  }
}
