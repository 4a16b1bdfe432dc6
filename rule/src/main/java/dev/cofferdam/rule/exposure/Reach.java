package dev.cofferdam.rule.exposure;

import java.util.Locale;

/** From where an object can be reached; each takes in those before it. */
public enum Reach {
  /** From inside of the cluster alone. */
  PRIVATE,
  /** From devices of the tailnet too. */
  TAILNET,
  /** Nobody can say, from the files alone. */
  UNPROVEN,
  /** From the internet. */
  PUBLIC;

  /** The wider of two. */
  public Reach or(Reach other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /** As it stands in reports, such as {@code tailnet}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
