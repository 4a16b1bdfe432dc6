package dev.cofferdam.render.kustomize;

import java.util.Locale;

/** Writes scalars as go.yaml.in/yaml/v2 (emitterc.go) does, and knows in which column it stands. */
final class GoScalarWriter {

  private static final int WIDTH = 80;

  /** In a pair each: the character, and what stands for it behind a backslash. */
  private static final String ESCAPES =
      "\0000\007a\bb\tt\nn\013v\ff\rr\033e\"\"\\\\\u0085N\u00a0_\u2028L\u2029P";

  private final StringBuilder out;
  private int column;
  private boolean isFresh = true;

  GoScalarWriter(StringBuilder out) {
    this.out = out;
  }

  void put(int character) {
    out.appendCodePoint(character);
    column++;
    isFresh = false;
  }

  /** To the given column of the next line, or nowhere if it has just been padded to there. */
  void startLine(int indent) {
    if (column > 0 && !(isFresh && column == indent)) {
      lineBreak('\n');
    }
    pad(indent);
  }

  /** On the line as it is; what comes next begins there. */
  void pad(int indent) {
    while (column < indent) {
      put(' ');
    }
    isFresh = true;
  }

  private void lineBreak(int character) {
    out.appendCodePoint(character);
    column = 0;
  }

  /** A key before its colon, all on one line. */
  void key(GoScalar key) {
    switch (key.style()) {
      case PLAIN -> plain(key.characters(), 0, false);
      case SINGLE_QUOTED -> singleQuoted(key.characters(), 0, false);
      default -> doubleQuoted(key.characters(), 0, false);
    }
  }

  /** Folds at spaces behind the width of a line, to {@code indent}. */
  void value(GoScalar value, int indent) {
    switch (value.style()) {
      case PLAIN -> plain(value.characters(), indent, true);
      case SINGLE_QUOTED -> singleQuoted(value.characters(), indent, true);
      case DOUBLE_QUOTED -> doubleQuoted(value.characters(), indent, true);
      case LITERAL -> literal(value.characters(), indent);
    }
  }

  private void plain(int[] text, int indent, boolean folds) {
    for (int i = 0; i < text.length; i++) {
      if (folds && isFold(text, i)) {
        startLine(indent);
      } else {
        put(text[i]);
      }
    }
  }

  /** The last space of one or more is never one, nor is a first one behind another. */
  private boolean isFold(int[] text, int i) {
    return column > WIDTH
        && text[i] == ' '
        && i > 0
        && i < text.length - 1
        && text[i - 1] != ' '
        && text[i + 1] != ' ';
  }

  private void singleQuoted(int[] text, int indent, boolean folds) {
    put('\'');
    boolean isBehindBreak = false;
    for (int i = 0; i < text.length; i++) {
      if (folds && isFold(text, i)) {
        startLine(indent);
      } else if (GoScalar.isBreak(text[i])) {
        lineBreak(text[i]);
      } else {
        if (isBehindBreak && text[i] != ' ') {
          pad(indent);
        }
        if (text[i] == '\'') {
          put('\'');
        }
        put(text[i]);
      }
      isBehindBreak = GoScalar.isBreak(text[i]);
    }
    put('\'');
  }

  private void doubleQuoted(int[] text, int indent, boolean folds) {
    boolean isMarked = text.length > 0 && text[0] == GoScalar.BYTE_ORDER_MARK;
    put('"');
    boolean isBehindSpace = false;
    for (int i = 0; i < text.length; i++) {
      boolean isSpace = text[i] == ' ' && !isMarked;
      boolean isInside = i > 0 && i < text.length - 1;
      if (isSpace && folds && !isBehindSpace && column > WIDTH && isInside) {
        startLine(indent);
        if (text[i + 1] == ' ') {
          put('\\');
        }
      } else if (isMarked || isEscaped(text[i])) {
        escape(text[i]);
      } else {
        put(text[i]);
      }
      isBehindSpace = isSpace;
    }
    put('"');
  }

  private static boolean isEscaped(int character) {
    return !GoScalar.isPrintable(character)
        || GoScalar.isBreak(character)
        || character == '"'
        || character == '\\';
  }

  private void escape(int character) {
    put('\\');
    int known = ESCAPES.indexOf(character);
    if (known >= 0 && known % 2 == 0) {
      put(ESCAPES.charAt(known + 1));
    } else {
      var form = character <= 0xFF ? "x%02X" : character <= 0xFFFF ? "u%04X" : "U%08X";
      String.format(Locale.ROOT, form, character).chars().forEach(this::put);
    }
  }

  private void literal(int[] text, int indent) {
    put('|');
    if (text[0] == ' ' || GoScalar.isBreak(text[0])) {
      put('2');
    }
    chomp(text);
    lineBreak('\n');
    for (int character : text) {
      if (GoScalar.isBreak(character)) {
        lineBreak(character);
      } else {
        pad(column == 0 ? indent : 0);
        put(character);
      }
    }
  }

  private void chomp(int[] text) {
    int last = text.length - 1;
    if (!GoScalar.isBreak(text[last])) {
      put('-');
    } else if (last == 0 || GoScalar.isBreak(text[last - 1])) {
      put('+');
    }
  }
}
