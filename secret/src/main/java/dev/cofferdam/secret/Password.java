package dev.cofferdam.secret;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * A secret text: a password, or something that holds one.
 *
 * <p>It never becomes a {@link String}, which nobody could wipe, and {@code toString} does not say
 * it. Two are compared by {@link #isSameAs}; {@code equals} asks for the same object, so that no
 * hash of a secret is kept anywhere. Its owner wipes it with {@link #close}; what the methods hand
 * out are copies, to be wiped by who asked for them.
 */
public final class Password implements AutoCloseable {

  /** Of one {@code char} in UTF-8. */
  private static final int MOST_BYTES = 3;

  private final char[] chars;
  private boolean wiped;

  private Password(char[] chars) {
    this.chars = chars;
  }

  /** A copy of {@code chars}, which remain the caller's to wipe. */
  public static Password of(char... chars) {
    return new Password(chars.clone());
  }

  /**
   * A copy of the text in {@code bytes}, which remain the caller's to wipe.
   *
   * @throws IllegalArgumentException if they are no UTF-8
   */
  public static Password ofUtf8(byte[] bytes) {
    try {
      return new Password(decoded(bytes));
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("a password is text in UTF-8; these bytes are none", e);
    }
  }

  /** The text in {@code bytes}; of what comes before a fault, nothing is left. */
  static char[] decoded(byte[] bytes) throws CharacterCodingException {
    var chars = CharBuffer.allocate(bytes.length);
    try {
      var result = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes), chars, true);
      if (result.isError()) {
        result.throwException();
      }
      return Arrays.copyOf(chars.array(), chars.position());
    } finally {
      Arrays.fill(chars.array(), '\0');
    }
  }

  /** In UTF-16, as {@link String} counts. */
  public int length() {
    return open().length;
  }

  public boolean isEmpty() {
    return length() == 0;
  }

  /** A copy. */
  public char[] chars() {
    return open().clone();
  }

  /**
   * A copy, in UTF-8.
   *
   * @throws IllegalStateException if half a surrogate pair is in it, or if it has been wiped
   */
  public byte[] utf8() {
    var encoded = ByteBuffer.allocate(MOST_BYTES * length());
    try {
      var result = UTF_8.newEncoder().encode(CharBuffer.wrap(chars), encoded, true);
      if (result.isError()) {
        throw new IllegalStateException("half a surrogate pair has no form in UTF-8");
      }
      return Arrays.copyOf(encoded.array(), encoded.position());
    } finally {
      Arrays.fill(encoded.array(), (byte) 0);
    }
  }

  /** Hands the text to {@code out}, which is where it must go: the caller vouches for it. */
  public void writeTo(Writer out) throws IOException {
    out.write(open());
  }

  /** Takes as long however much of them is the same. */
  public boolean isSameAs(Password other) {
    byte[] mine = utf8();
    byte[] others = other.utf8();
    try {
      return MessageDigest.isEqual(mine, others);
    } finally {
      Arrays.fill(mine, (byte) 0);
      Arrays.fill(others, (byte) 0);
    }
  }

  /** Wipes the text; it cannot be asked for any more. */
  @Override
  public void close() {
    Arrays.fill(chars, '\0');
    wiped = true;
  }

  /** Always the same, even in length. */
  @Override
  public String toString() {
    return "********";
  }

  private char[] open() {
    if (wiped) {
      throw new IllegalStateException("this password has been wiped; ask for it before that");
    }
    return chars;
  }
}
