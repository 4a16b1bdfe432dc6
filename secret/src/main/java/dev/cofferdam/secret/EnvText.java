package dev.cofferdam.secret;

import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;

/** The characters of a {@code .env}, one after the other, with the line they are in. */
final class EnvText implements AutoCloseable {

  /** Behind the last character. */
  static final int END = -1;

  private final CharBuffer chars;
  private int at;
  private int line = 1;

  private EnvText(CharBuffer chars) {
    this.chars = chars;
    at = peek() == '\ufeff' ? 1 : 0;
  }

  static EnvText decode(byte[] bytes) throws CharacterCodingException {
    return new EnvText(CharBuffer.wrap(Password.decoded(bytes)));
  }

  static boolean isBlank(int c) {
    return c == ' ' || c == '\t';
  }

  static boolean isBreak(int c) {
    return c == '\n' || c == '\r';
  }

  /** Other spaces than the blanks of a keyboard, control characters, and what has no width. */
  static boolean isUnseen(int c) {
    return !isBlank(c)
        && (Character.isSpaceChar(c)
            || Character.isISOControl(c)
            || Character.getType(c) == Character.FORMAT);
  }

  int line() {
    return line;
  }

  int peek() {
    return at < chars.limit() ? chars.get(at) : END;
  }

  /** A line end is one character, {@code \n}, however it is written. */
  int next() {
    int c = peek();
    if (c == END) {
      return END;
    }
    at++;
    if (c == '\r' && peek() == '\n') {
      c = chars.get(at++);
    }
    line += isBreak(c) ? 1 : 0;
    return isBreak(c) ? '\n' : c;
  }

  boolean skipBlanks() {
    boolean any = isBlank(peek());
    while (isBlank(peek())) {
      at++;
    }
    return any;
  }

  /** To the line end, and not beyond it. */
  void skipLine() {
    while (peek() != END && !isBreak(peek())) {
      at++;
    }
  }

  boolean atLineEnd() {
    return peek() == END || isBreak(peek());
  }

  /** Steps over {@code word}, if a blank follows it, and over blanks behind it. */
  void skipWord(String word) {
    int behind = at + word.length();
    if (behind < chars.limit()
        && isBlank(chars.get(behind))
        && CharBuffer.wrap(word).equals(chars.subSequence(at, behind))) {
      at = behind;
      skipBlanks();
    }
  }

  @Override
  public void close() {
    Arrays.fill(chars.array(), '\0');
  }
}
