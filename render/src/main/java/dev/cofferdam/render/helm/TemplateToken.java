package dev.cofferdam.render.helm;

/**
 * A piece of a Go template; all of them, one after the other, are the template again.
 *
 * @param text as it is written
 */
record TemplateToken(Kind kind, String text) {

  enum Kind {
    /** What is outside of actions. */
    TEXT,
    /** An action that is a comment. */
    COMMENT,
    OPEN,
    CLOSE,
    SPACE,
    /** A literal in quotes, or between backquotes. */
    STRING,
    /** A function or a keyword. */
    WORD,
    /** A dot with a name. */
    FIELD,
    /** A dot alone. */
    DOT,
    /** A dollar, with or without a name. */
    VARIABLE,
    LEFT_PARENTHESIS,
    RIGHT_PARENTHESIS,
    PIPE,
    /** Numbers, commas, assignments. */
    OTHER
  }

  boolean is(Kind other) {
    return kind == other;
  }

  boolean isWord(String word) {
    return kind == Kind.WORD && text.equals(word);
  }

  /** What a string literal without escapes stands for. */
  String literal() {
    return text.substring(1, text.length() - 1);
  }
}
