package dev.cofferdam.secret;

/**
 * What became of reading something: a value, or what is wrong with it and what to do.
 *
 * <p>Neither form says the value in its {@code toString}: it may be a secret.
 */
public sealed interface Outcome<T> {

  static <T> Outcome<T> of(T value) {
    return new Given<>(value);
  }

  static <T> Outcome<T> refused(String problem) {
    return new Refused<>(problem);
  }

  /** It could be read. */
  record Given<T>(T value) implements Outcome<T> {

    @Override
    public String toString() {
      return "given";
    }
  }

  /**
   * It could not.
   *
   * @param problem what is wrong and what to do; never holds a secret
   */
  record Refused<T>(String problem) implements Outcome<T> {}
}
