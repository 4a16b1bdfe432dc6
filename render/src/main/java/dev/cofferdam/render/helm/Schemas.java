package dev.cofferdam.render.helm;

import dev.cofferdam.document.YamlReader;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The values.schema.json of a chart and of those in it. */
final class Schemas {

  private static final String NAME = "values.schema.json";

  private Schemas() {}

  /** The files without the schemas that are not to be checked, or not without a network. */
  static ChartFiles kept(ChartFiles files, boolean checked, List<String> remarks) {
    var gone = new ArrayList<String>();
    for (var directory : Subcharts.directories(files)) {
      var path = directory + NAME;
      if (files.contains(path)) {
        boolean isRemote = checked && refersToTheNetwork(files.read(path));
        if (isRemote) {
          remarks.add("'" + path + "' is not checked, since it refers to a schema in the network");
        }
        if (isRemote || !checked) {
          gone.add(path);
        }
      }
    }
    return files.without(gone::contains);
  }

  private static boolean refersToTheNetwork(byte[] schema) {
    return YamlReader.read(schema).documents().stream()
        .map(document -> document.value())
        .anyMatch(it -> refers(it, it.path("$id").asString("")));
  }

  private static boolean refers(JsonNode node, String own) {
    if (node.isObject()) {
      for (var field : node.properties()) {
        var target = field.getValue();
        boolean isRef = field.getKey().equals("$ref") || field.getKey().equals("$dynamicRef");
        boolean isMeta = field.getKey().equals("$schema");
        if ((isRef && isRemote(target, own)) || (isMeta && isRemote(target, own))) {
          return true;
        }
      }
    }
    for (var child : node) {
      if (refers(child, own)) {
        return true;
      }
    }
    return false;
  }

  /** The drafts of JSON Schema are part of Helm's library. */
  private static boolean isRemote(JsonNode target, String own) {
    var address = target.isString() ? target.stringValue() : "";
    boolean isAddress = address.startsWith("http://") || address.startsWith("https://");
    boolean isOwn = !own.isEmpty() && address.split("#", -1)[0].equals(own.split("#", -1)[0]);
    return isAddress && !isOwn && !address.matches("https?://json-schema\\.org/draft.*");
  }
}
