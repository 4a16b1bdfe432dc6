package dev.cofferdam.schema;

import dev.cofferdam.document.Place;
import java.util.Comparator;

/**
 * Something in a file that is to be mended.
 *
 * @param id what kind of finding it is, such as {@code schema/unknown-field}
 * @param file the path as it was asked for
 * @param object the kind, namespace and name of the object; empty if it is about the file
 * @param field the path of the field; empty if it is about the whole object
 * @param text what is wrong and what to do instead
 */
public record Finding(
    String id, String file, Place place, String object, String field, String text) {

  /** By place in the file; two at one place by what they say. */
  static final Comparator<Finding> IN_ORDER =
      Comparator.<Finding>comparingInt(it -> it.place().line())
          .thenComparingInt(it -> it.place().column())
          .thenComparing(Finding::field)
          .thenComparing(Finding::text);

  /** By file, place and id; two of one id at one place by what they say. */
  public static final Comparator<Finding> IN_ORDER_OF_FILES =
      Comparator.comparing(Finding::file)
          .thenComparingInt(it -> it.place().line())
          .thenComparingInt(it -> it.place().column())
          .thenComparing(Finding::id)
          .thenComparing(Finding::object)
          .thenComparing(Finding::field)
          .thenComparing(Finding::text);

  /** What is wrong with what, in one line. */
  public String message() {
    var subject = field.isEmpty() ? "" : field + " ";
    return object.isEmpty() ? subject + text : "%s: %s%s".formatted(object, subject, text);
  }

  @Override
  public String toString() {
    return "%s:%d:%d: %s".formatted(file, place.line(), place.column(), message());
  }
}
