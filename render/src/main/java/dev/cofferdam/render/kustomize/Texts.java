package dev.cofferdam.render.kustomize;

import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** All texts inside of a value. */
final class Texts {

  private Texts() {}

  /** Keys and values alike. */
  static Stream<String> of(JsonNode value) {
    if (value.isString()) {
      return Stream.of(value.stringValue());
    }
    var keys = value.properties().stream().map(it -> it.getKey());
    return Stream.concat(keys, value.valueStream().flatMap(Texts::of));
  }
}
