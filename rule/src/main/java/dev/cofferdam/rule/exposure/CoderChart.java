package dev.cofferdam.rule.exposure;

import dev.cofferdam.rule.exposure.EmbeddedPod.Container;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The container that the chart of Coder makes of its values (coder/coder, helm/coder,
 * templates/_coder.tpl), as far as it says how Coder is reached.
 */
final class CoderChart {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final String ACCESS_URL = "CODER_ACCESS_URL";

  private CoderChart() {}

  static Container container(UnrenderedRelease release) {
    var container = NODES.objectNode();
    container.set("command", command(release));
    container.set("args", arguments(release));
    container.set("env", variables(release));
    container.set("envFrom", otherVariables(release));
    return new Container("spec.values.coder", container);
  }

  private static JsonNode value(UnrenderedRelease release, String name) {
    return release.value(List.of("coder", name));
  }

  private static JsonNode command(UnrenderedRelease release) {
    var own = value(release, "command");
    return own.isEmpty() ? NODES.arrayNode().add("/opt/coder") : own;
  }

  private static JsonNode arguments(UnrenderedRelease release) {
    var own = value(release, "commandArgs");
    if (!own.isEmpty()) {
      return own;
    }
    var words = NODES.arrayNode();
    if (Switch.of(value(release, "workspaceProxy")) != Switch.OFF) {
      words.add("wsproxy");
    }
    return words.add("server");
  }

  /** The chart looks for the name alone, and not into envFrom. */
  private static ArrayNode variables(UnrenderedRelease release) {
    var variables = NODES.arrayNode();
    var own = value(release, "env");
    boolean named =
        own.valueStream().anyMatch(it -> it.path("name").asString("").equals(ACCESS_URL));
    if (!named && usesClusterUrl(release) == Switch.ON) {
      variables.addObject().put("name", ACCESS_URL).put("value", clusterUrl(release));
    }
    own.valueStream().forEach(variables::add);
    return variables;
  }

  private static String clusterUrl(UnrenderedRelease release) {
    return "http://coder.%s.svc.cluster.local".formatted(release.namespace());
  }

  private static Switch usesClusterUrl(UnrenderedRelease release) {
    var own = value(release, "envUseClusterAccessURL");
    if (!own.isMissingNode()) {
      return Switch.of(own);
    }
    return release.whole() ? Switch.ON : Switch.UNKNOWN;
  }

  /** Where the files do not say all, a variable may come from anywhere. */
  private static ArrayNode otherVariables(UnrenderedRelease release) {
    var sources = NODES.arrayNode();
    value(release, "envFrom").valueStream().forEach(sources::add);
    if (!release.whole() || usesClusterUrl(release) == Switch.UNKNOWN) {
      ObjectNode anything = sources.addObject();
      anything.putObject("secretRef").put("name", "");
    }
    return sources;
  }
}
