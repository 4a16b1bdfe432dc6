package dev.cofferdam.secret;

import java.util.Arrays;

/** A text that grows, and leaves no copy of itself where it grew from. */
final class SecretText implements AutoCloseable {

  private static final int ROOM = 64;

  private char[] chars = new char[ROOM];
  private int length;

  SecretText append(char c) {
    if (length == chars.length) {
      var larger = Arrays.copyOf(chars, 2 * length);
      Arrays.fill(chars, '\0');
      chars = larger;
    }
    chars[length++] = c;
    return this;
  }

  SecretText append(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      append(text.charAt(i));
    }
    return this;
  }

  SecretText append(char[] text) {
    for (char c : text) {
      append(c);
    }
    return this;
  }

  /** Blanks at the end. */
  void trim() {
    while (length > 0 && EnvText.isBlank(chars[length - 1])) {
      chars[--length] = '\0';
    }
  }

  Password toPassword() {
    char[] exact = Arrays.copyOf(chars, length);
    try {
      return Password.of(exact);
    } finally {
      Arrays.fill(exact, '\0');
    }
  }

  @Override
  public void close() {
    Arrays.fill(chars, '\0');
    length = 0;
  }
}
