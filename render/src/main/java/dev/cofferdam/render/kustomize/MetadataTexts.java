package dev.cofferdam.render.kustomize;

import java.util.SortedMap;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Labels and annotations as Go's client reads and writes them (apimachinery, unstructured). */
final class MetadataTexts {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private MetadataTexts() {}

  /** Adds texts, over those that are there. */
  static void add(ObjectNode object, String field, SortedMap<String, String> texts) {
    var all = read(object, field);
    texts.forEach(all::put);
    if (!all.isEmpty()) {
      var metadata = object.path("metadata") instanceof ObjectNode map ? map : NODES.objectNode();
      metadata.set(field, all);
      object.set("metadata", metadata);
    }
  }

  /** What has one value that is neither a text nor null counts as nothing at all. */
  private static ObjectNode read(ObjectNode object, String field) {
    var texts = NODES.objectNode();
    for (var entry : object.path("metadata").path(field).properties()) {
      if (!entry.getValue().isString() && !entry.getValue().isNull()) {
        return NODES.objectNode();
      }
      texts.put(entry.getKey(), entry.getValue().asString(""));
    }
    return texts;
  }
}
