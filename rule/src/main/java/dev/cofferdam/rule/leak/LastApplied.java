package dev.cofferdam.rule.leak;

import dev.cofferdam.render.RenderedObject;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The copy that {@code kubectl apply} leaves of an object in its annotations: all of it as JSON, of
 * a Secret its data too. SOPS does not encrypt it.
 */
final class LastApplied {

  static final String ANNOTATION = "kubectl.kubernetes.io/last-applied-configuration";

  private static final JsonMapper JSON = JsonMapper.shared();

  private LastApplied() {}

  /** Whether the copy of a Secret has a value that can be read. */
  static boolean isReadable(RenderedObject secret) {
    var copy = secret.value().path("metadata").path("annotations").path(ANNOTATION).asString("");
    return secret.is("", "Secret") && !copy.isEmpty() && hasValue(copy);
  }

  private static boolean hasValue(String copy) {
    try {
      var object = JSON.readTree(copy);
      return Stream.concat(
              object.path("data").valueStream().map(it -> EncodedText.orItself(it.asString(""))),
              object.path("stringData").valueStream().map(it -> it.asString("")))
          .anyMatch(it -> Literal.of(it) == Literal.REAL);
    } catch (JacksonException e) {
      return false;
    }
  }
}
