package dev.cofferdam.render.helm;

/**
 * Why values cannot be composed: what is wrong and what to do instead, without a word of the values
 * themselves. The caller knows where they are from.
 */
final class ValuesFault extends Exception {

  private static final long serialVersionUID = 1L;

  private final String text;

  ValuesFault(String text) {
    super(text, null, false, false);
    this.text = text;
  }

  String text() {
    return text;
  }
}
