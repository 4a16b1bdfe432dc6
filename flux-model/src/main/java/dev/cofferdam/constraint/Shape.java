package dev.cofferdam.constraint;

import java.util.List;
import java.util.Optional;

/** What the value of a field may be. */
public sealed interface Shape {

  /**
   * How much of it there may be: characters of a text, items of a list, entries of a map.
   *
   * @param min 0 for any
   * @param max {@link Long#MAX_VALUE} for any
   */
  record Extent(long min, long max) {
    /** No limit. */
    public static final Extent ANY = new Extent(0, Long.MAX_VALUE);
  }

  /**
   * A text.
   *
   * @param pattern regular expression to be found in it
   */
  record Text(Optional<String> pattern, Extent length) implements Shape {}

  /**
   * One of these texts.
   *
   * @param names as they are written in YAML, in the order of the enum
   */
  record Choice(List<String> names) implements Shape {}

  /**
   * A whole number.
   *
   * @param min {@link Long#MIN_VALUE} for any
   * @param max {@link Long#MAX_VALUE} for any
   */
  record Whole(long min, long max) implements Shape {}

  /** True or false. */
  record Flag() implements Shape {}

  /** A list. */
  record ListOf(Shape item, Extent size) implements Shape {}

  /** A map from texts. */
  record MapOf(Shape value) implements Shape {}

  /** An object with fields of its own: a record of the model. */
  record Part(Class<?> type) implements Shape {}

  /** A type of Kubernetes, a class of fabric8's model. */
  record Kubernetes(Class<?> type) implements Shape {}

  /** An object with fields that nobody knows beforehand. */
  record Free() implements Shape {}
}
