package dev.cofferdam.report.format;

import java.io.PrintWriter;
import java.util.stream.Stream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes JSON of which only a part is in memory at a time. It is ASCII: whatever a text holds, no
 * terminal takes it for a command and no encoding loses it.
 */
record JsonParts(JsonGenerator json) {

  private static final DefaultIndenter LF = new DefaultIndenter("  ", "\n");

  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                  .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
                  .build())
          .defaultPrettyPrinter(
              new DefaultPrettyPrinter().withObjectIndenter(LF).withArrayIndenter(LF))
          .build();

  /** A new object, whose parts are values and lists of them. */
  static JsonParts to(PrintWriter out) {
    var json = JSON.writerWithDefaultPrettyPrinter().createGenerator(out);
    json.writeStartObject();
    return new JsonParts(json);
  }

  /** An object that is then filled. */
  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  void put(String name, JsonNode value) {
    json.writeName(name);
    json.writeTree(value);
  }

  void put(String name, String value) {
    json.writeStringProperty(name, value);
  }

  void put(String name, boolean value) {
    json.writeBooleanProperty(name, value);
  }

  /** A list, one item after the other. */
  void putAll(String name, Stream<? extends JsonNode> items) {
    json.writeArrayPropertyStart(name);
    items.forEachOrdered(json::writeTree);
    json.writeEndArray();
  }

  /** Begins an object inside of this one. */
  void begin(String name) {
    json.writeObjectPropertyStart(name);
  }

  /** Begins a list of one object. */
  void beginOnly(String name) {
    json.writeArrayPropertyStart(name);
    json.writeStartObject();
  }

  void end() {
    json.writeEndObject();
  }

  void endOnly() {
    json.writeEndObject();
    json.writeEndArray();
  }

  /** Ends the outermost object. */
  void close(PrintWriter out) {
    json.writeEndObject();
    json.close();
    out.print('\n');
    out.flush();
  }
}
