package dev.cofferdam.construct;

/**
 * Something a construct wants its user to know although nothing is wrong with the definition.
 *
 * @param origin the construct that speaks
 * @param text one sentence, lower case, no final period
 */
public record Notice(ConstructPath origin, String text) {

  @Override
  public String toString() {
    return "%s: %s".formatted(origin, text);
  }
}
