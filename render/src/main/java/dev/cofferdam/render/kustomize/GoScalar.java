package dev.cofferdam.render.kustomize;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * How go.yaml.in/yaml/v2 (emitterc.go) writes a text as a scalar of a block.
 *
 * @param style the style unless the scalar is the key of a simple entry
 * @param isMultiline whether it holds a line break of YAML 1.1; then it cannot be a simple key
 */
record GoScalar(String text, Style style, boolean isMultiline) {

  enum Style {
    PLAIN,
    SINGLE_QUOTED,
    DOUBLE_QUOTED,
    LITERAL
  }

  /** In bytes. */
  private static final int LONGEST_KEY = 128;

  static final int BYTE_ORDER_MARK = 0xFEFF;

  static GoScalar of(String text) {
    var shape = new Shape(text.codePoints().toArray());
    return new GoScalar(text, style(text, shape), shape.hasBreak);
  }

  private static Style style(String text, Shape shape) {
    if (text.indexOf('\n') >= 0) {
      return shape.isLiteral() ? Style.LITERAL : Style.DOUBLE_QUOTED;
    }
    if (!GoPlainText.isText(text)) {
      return Style.DOUBLE_QUOTED;
    }
    if (shape.isPlain()) {
      return Style.PLAIN;
    }
    return shape.isSingleQuoted() ? Style.SINGLE_QUOTED : Style.DOUBLE_QUOTED;
  }

  boolean isSimpleKey() {
    return !isMultiline && text.getBytes(UTF_8).length <= LONGEST_KEY;
  }

  int[] characters() {
    return text.codePoints().toArray();
  }

  static boolean isBreak(int character) {
    return character == '\n'
        || character == '\r'
        || character == 0x85
        || character == 0x2028
        || character == 0x2029;
  }

  /** An emoji is not. */
  static boolean isPrintable(int character) {
    return character == '\n'
        || (character >= 0x20 && character <= 0x7E)
        || (character >= 0xA0 && character < 0xFFFE && character != BYTE_ORDER_MARK);
  }

  /** What in a text forbids a style. */
  private static final class Shape {

    private static final String NEVER_FIRST = "#,[]{}&*!|>'\"%@`";

    private final int[] characters;
    private boolean hasIndicator;
    private boolean hasBreak;
    private boolean hasSpecial;
    private boolean hasSpaceBehindBreak;
    private boolean hasBreakBehindSpace;

    Shape(int[] characters) {
      this.characters = characters;
      hasIndicator = startsLikeMarker();
      for (int i = 0; i < characters.length; i++) {
        look(i);
      }
    }

    private boolean startsLikeMarker() {
      return characters.length >= 3
          && (characters[0] == '-' || characters[0] == '.')
          && characters[0] == characters[1]
          && characters[1] == characters[2];
    }

    private void look(int i) {
      hasIndicator |= isIndicator(i);
      hasBreak |= isBreak(characters[i]);
      hasSpecial |= !isPrintable(characters[i]);
      hasSpaceBehindBreak |= characters[i] == ' ' && i > 0 && isBreak(characters[i - 1]);
      hasBreakBehindSpace |= isBreak(characters[i]) && i > 0 && characters[i - 1] == ' ';
    }

    private boolean isIndicator(int i) {
      return switch (characters[i]) {
        case ':' -> isBlankOrEnd(i + 1);
        case '?', '-' -> i == 0 && isBlankOrEnd(1);
        case '#' -> i == 0 || isBlankOrBreak(characters[i - 1]);
        default -> i == 0 && NEVER_FIRST.indexOf(characters[0]) >= 0;
      };
    }

    private boolean isBlankOrEnd(int i) {
      return i >= characters.length || characters[i] == ' ' || characters[i] == '\t';
    }

    private static boolean isBlankOrBreak(int character) {
      return character == ' ' || character == '\t' || character == 0 || isBreak(character);
    }

    private boolean startsWithSpace() {
      return characters[0] == ' ';
    }

    private boolean endsWithSpace() {
      return characters[characters.length - 1] == ' ';
    }

    boolean isLiteral() {
      return !hasSpecial && !hasBreakBehindSpace && !endsWithSpace();
    }

    boolean isPlain() {
      return !hasIndicator && !hasBreak && !hasSpecial && !startsWithSpace() && !endsWithSpace();
    }

    boolean isSingleQuoted() {
      return !hasSpecial && !hasBreakBehindSpace && !hasSpaceBehindBreak;
    }
  }
}
