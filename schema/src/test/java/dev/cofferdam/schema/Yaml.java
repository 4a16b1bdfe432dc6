package dev.cofferdam.schema;

import dev.cofferdam.document.YamlReader;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.node.ObjectNode;

/** Reads the objects that tests write down. */
final class Yaml {

  private Yaml() {}

  static ObjectNode object(String text) {
    var reading = YamlReader.read(text.getBytes(StandardCharsets.UTF_8));
    if (!reading.faults().isEmpty()) {
      throw new IllegalArgumentException(reading.faults().toString());
    }
    return (ObjectNode) reading.documents().get(0).value();
  }
}
