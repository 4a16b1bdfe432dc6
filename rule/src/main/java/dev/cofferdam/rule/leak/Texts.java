package dev.cofferdam.rule.leak;

import dev.cofferdam.rule.leak.Sighting.Kind;

/** What is said of a value under a telling name. */
final class Texts {

  private Texts() {}

  /**
   * @param remedy what to do instead
   */
  static String of(Seen seen, String remedy) {
    return "%s; %s".formatted(what(seen), remedy);
  }

  private static String what(Seen seen) {
    if (seen.made().isPresent()) {
      return "is written out, and ends in %s as a secret".formatted(seen.made().get());
    }
    if (seen.is(Kind.INSIDE)) {
      return "has a password%s in plain text".formatted(seen.inLine());
    }
    if (seen.sighting().line() > 0) {
      return "sets '%s'%s in plain text".formatted(seen.sighting().what(), seen.inLine());
    }
    return seen.leaf().step().isInText()
            || seen.leaf().step().isItem()
            || !seen.leaf().step().name().equals(seen.leaf().name())
        ? "sets '%s' in plain text".formatted(seen.leaf().name())
        : "is a secret in plain text";
  }
}
