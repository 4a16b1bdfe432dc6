package dev.cofferdam.schema;

/** A schema of a stranger that nothing can be compared with. Its message says why. */
final class UnusableSchema extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnusableSchema(String why) {
    super(why);
  }
}
