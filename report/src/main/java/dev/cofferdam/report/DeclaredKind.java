package dev.cofferdam.report;

/**
 * A kind that opens nothing, as its user says.
 *
 * @param kind {@code Kind.group}
 * @param because what its controller does with it
 * @param place where it is written; empty if it is in a program
 */
public record DeclaredKind(String kind, String because, String place) {

  /**
   * @throws IllegalArgumentException if it is no kind of a group, or no reason is given
   */
  public DeclaredKind {
    if (!kind.matches("[A-Z][A-Za-z0-9]*\\.[a-z0-9][a-z0-9.-]*")) {
      throw new IllegalArgumentException(
          "a kind is named with its group, like 'Widget.example.com', got '%s'".formatted(kind));
    }
    if (because.isBlank()) {
      throw new IllegalArgumentException(
          "kind '%s' is declared without a reason; say why it opens nothing".formatted(kind));
    }
  }
}
