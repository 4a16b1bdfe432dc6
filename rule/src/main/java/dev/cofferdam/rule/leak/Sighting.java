package dev.cofferdam.rule.leak;

/**
 * Something secret in a text. The secret itself is for comparing alone: no message, and no {@link
 * #toString}, holds it.
 */
final class Sighting {

  /** How it was seen. */
  enum Kind {
    /** The user part of a URL has a password. */
    CONNECTION,
    /** A telling name has a literal value, inside of a line. */
    INSIDE,
    /** A telling name has a literal value. */
    NAMED,
    /** A Secret has it, so somebody thought it secret. */
    PLAIN,
    /** A private key, as its first line says. */
    PRIVATE_KEY,
    /** It has the shape of a token that somebody gives out. */
    TOKEN
  }

  private final Kind kind;
  private final String what;
  private final int line;
  private final String secret;
  private final boolean certain;

  private Sighting(Kind kind, String what, int line, String secret, boolean certain) {
    this.kind = kind;
    this.what = what;
    this.line = line;
    this.secret = secret;
    this.certain = certain;
  }

  /** Of a shape that nothing else has, in a text of one line or as a whole. */
  static Sighting of(Kind kind, String what, String secret) {
    return new Sighting(kind, what, 0, secret, true);
  }

  /**
   * Of a value under a telling name.
   *
   * @param name the name, or what of it is telling
   * @param certain whether the name can hold nothing else
   */
  static Sighting named(String name, String secret, boolean certain) {
    return new Sighting(Kind.NAMED, name, 0, secret, certain);
  }

  /** The same in a line of its text; the first is 1. */
  Sighting at(int number) {
    return new Sighting(kind, what, number, secret, certain);
  }

  boolean is(Kind other) {
    return kind == other;
  }

  Kind kind() {
    return kind;
  }

  /** What it is, such as {@code a GitHub token}; if it is {@link Kind#NAMED}, the name. */
  String what() {
    return what;
  }

  /** The line of the text; 0 if the text is one line, or all of it is meant. */
  int line() {
    return line;
  }

  /** For comparing alone. */
  String secret() {
    return secret;
  }

  /** Whether it can be nothing else. */
  boolean isCertain() {
    return certain;
  }

  @Override
  public String toString() {
    return kind + " " + what;
  }
}
