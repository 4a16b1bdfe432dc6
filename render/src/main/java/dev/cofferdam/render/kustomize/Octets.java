package dev.cofferdam.render.kustomize;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import java.util.Optional;

/**
 * Strings as Go has them: each {@code char} is one byte of UTF-8. Whatever counts or cuts does so
 * by bytes, and may cut a character in half.
 */
final class Octets {

  /** What Go reads where there is no character; it takes one byte then. */
  static final int BROKEN = 0xFFFD;

  private Octets() {}

  static String of(String text) {
    return new String(text.getBytes(UTF_8), ISO_8859_1);
  }

  /** Empty if a character was cut in half. */
  static Optional<String> text(String octets) {
    try {
      var bytes = ByteBuffer.wrap(octets.getBytes(ISO_8859_1));
      return Optional.of(UTF_8.newDecoder().decode(bytes).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** The character that begins at a byte, {@link #BROKEN} if none does before {@code end}. */
  static int characterAt(String octets, int at, int end) {
    char first = octets.charAt(at);
    if (first < 0x80) {
      return first;
    }
    return whole(octets, at, end).map(character -> character.codePointAt(0)).orElse(BROKEN);
  }

  /** How many bytes the character has that begins at a byte, 1 if none does before {@code end}. */
  static int lengthAt(String octets, int at, int end) {
    int length = announced(octets.charAt(at));
    return length == 1 || whole(octets, at, end).isEmpty() ? 1 : length;
  }

  private static Optional<String> whole(String octets, int at, int end) {
    int last = at + announced(octets.charAt(at));
    return last > end ? Optional.empty() : text(octets.substring(at, last));
  }

  /** By the first byte. */
  private static int announced(char first) {
    if (first < 0xC2) {
      return 1;
    }
    return first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
  }

  /** The characters, one {@code int} each. */
  static int[] characters(String octets) {
    var characters = new int[octets.length()];
    int count = 0;
    int length = octets.length();
    for (int at = 0; at < length; at += lengthAt(octets, at, length)) {
      characters[count++] = characterAt(octets, at, length);
    }
    return Arrays.copyOf(characters, count);
  }

  static String of(int[] characters) {
    return of(new String(characters, 0, characters.length));
  }
}
