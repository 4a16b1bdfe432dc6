package dev.cofferdam.rule.exposure;

import dev.cofferdam.render.RenderedObject;
import java.util.stream.Stream;

/** The annotations of an object, as fields. */
final class AnnotationFields {

  private AnnotationFields() {}

  /** In their order; the name of each is the whole key. */
  static Stream<Field> of(RenderedObject object) {
    var annotations = object.value().path("metadata").path("annotations");
    return new Field("metadata.annotations", "annotations", annotations).children().stream();
  }

  /** What is before the slash of a key; empty if it has none. */
  static String domain(String key) {
    return key.substring(0, Math.max(0, key.indexOf('/')));
  }

  /** What is behind the slash of a key. */
  static String name(String key) {
    return key.substring(key.indexOf('/') + 1);
  }
}
