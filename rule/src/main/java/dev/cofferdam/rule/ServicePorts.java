package dev.cofferdam.rule;

import dev.cofferdam.render.RenderedObject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The ports of a Service. */
public record ServicePorts(RenderedObject service) {

  private JsonNode spec() {
    return service.value().path("spec");
  }

  private List<JsonNode> ports() {
    List<JsonNode> ports = new ArrayList<>();
    spec().path("ports").forEach(ports::add);
    return ports;
  }

  /** Whether it is only another name of something outside. */
  public boolean isExternalName() {
    return spec().path("type").asString("").equals("ExternalName");
  }

  /** Whether it has no address of its own. */
  public boolean isHeadless() {
    return spec().path("clusterIP").asString("").equals("None");
  }

  /** Whether it has a port of this name. */
  public boolean has(String name) {
    return ports().stream().anyMatch(port -> port.path("name").asString("").equals(name));
  }

  /** Whether it has a port of this number. */
  public boolean has(int number) {
    return ports().stream().anyMatch(port -> port.path("port").asInt(0) == number);
  }

  /** Such as {@code 'http' (80), 443}. */
  @Override
  public String toString() {
    var shown = ports().stream().map(ServicePorts::shown).collect(Collectors.joining(", "));
    return shown.isEmpty() ? "none" : shown;
  }

  private static String shown(JsonNode port) {
    var name = port.path("name").asString("");
    var number = port.path("port").asString("");
    return name.isEmpty() ? number : "'%s' (%s)".formatted(name, number);
  }
}
