package dev.cofferdam.render;

import dev.cofferdam.render.helm.ChartOutput;
import dev.cofferdam.render.helm.RenderedDocument;
import dev.cofferdam.render.helm.RenderedHook;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Hides what a chart makes up anew at each rendering, so that the rest is the same every time: what
 * differs between two renderings.
 */
final class MadeUp {

  private static final String PLACEHOLDER = "(made up when it is rendered)";

  private MadeUp() {}

  static ChartOutput hidden(ChartOutput one, ChartOutput other) {
    List<RenderedDocument> documents = new ArrayList<>();
    var first = all(one);
    var second = all(other);
    for (int i = 0; i < first.size(); i++) {
      var document = first.get(i);
      var twin = i < second.size() ? second.get(i).object() : document.object();
      documents.add(
          new RenderedDocument((ObjectNode) common(document.object(), twin), document.template()));
    }
    return ChartOutput.of(documents, one);
  }

  private static List<RenderedDocument> all(ChartOutput output) {
    List<RenderedDocument> all = new ArrayList<>(output.documents());
    output.hooks().stream().map(RenderedHook::document).forEach(all::add);
    return all;
  }

  private static JsonNode common(JsonNode one, JsonNode other) {
    if (one instanceof ObjectNode map && other instanceof ObjectNode twin) {
      var merged = JsonNodeFactory.instance.objectNode();
      map.forEachEntry((key, value) -> merged.set(key, common(value, twin.path(key))));
      return merged;
    }
    if (one instanceof ArrayNode list && other instanceof ArrayNode twin) {
      var merged = JsonNodeFactory.instance.arrayNode();
      for (int i = 0; i < list.size(); i++) {
        merged.add(common(list.get(i), twin.path(i)));
      }
      return merged;
    }
    return one.equals(other) ? one : JsonNodeFactory.instance.stringNode(PLACEHOLDER);
  }
}
