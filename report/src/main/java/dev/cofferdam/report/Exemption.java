package dev.cofferdam.report;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Something that the policy would not let pass, and does by name.
 *
 * @param because why nobody is in danger; for whoever reads the report
 * @param until the last day that it holds; for ever unless given
 * @param place where it is written, such as {@code cofferdam.yaml:7}; empty if it is in a program
 */
public record Exemption(
    ExposedObject what, String because, Optional<LocalDate> until, String place) {

  /**
   * @throws IllegalArgumentException if no reason is given
   */
  public Exemption {
    if (because.isBlank()) {
      throw new IllegalArgumentException(
          "the exception for %s has no reason; say why it is safe".formatted(what));
    }
  }

  /** Whether it is over. */
  boolean isExpired(LocalDate today) {
    return until.filter(today::isAfter).isPresent();
  }
}
