package dev.cofferdam.render.helm;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Asks Helm which of the charts inside a chart are enabled: each that brings custom resource
 * definitions gets a template that gives its directory away. Conditions, tags and aliases stay
 * Helm's business. A library chart renders nothing and is not asked.
 */
final class EnabledSubcharts {

  private static final String API_VERSION = "cofferdam.invalid/v1";
  private static final String FILE = "templates/cofferdam-enabled.yaml";

  private EnabledSubcharts() {}

  static ChartFiles marked(ChartFiles files) {
    var marked = files;
    for (var directory : Subcharts.directories(files)) {
      if (!directory.isEmpty() && !files.inside(directory + "crds/").paths().isEmpty()) {
        marked = marked.with(directory + FILE, mark(directory));
      }
    }
    return marked;
  }

  /** Without braces that Helm would take for an action. */
  private static byte[] mark(String directory) {
    var object = JsonNodeFactory.instance.objectNode();
    object.put("apiVersion", API_VERSION).put("kind", "EnabledChart").put("directory", directory);
    return object.toString().replace("{{", "{ {").getBytes(UTF_8);
  }

  /** The directory that a rendered object gives away; empty for any other object. */
  static Optional<String> directory(ObjectNode object) {
    return object.path("apiVersion").asString("").equals(API_VERSION)
        ? Optional.of(object.path("directory").asString(""))
        : Optional.empty();
  }
}
