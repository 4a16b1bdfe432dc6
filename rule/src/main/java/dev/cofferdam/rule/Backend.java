package dev.cofferdam.rule;

import dev.cofferdam.render.RenderedObject;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A Service that an Ingress sends requests to.
 *
 * @param field where it is asked for
 * @param portName empty if the port is given by number
 * @param portNumber 0 if the port is given by name
 */
public record Backend(String field, String service, String portName, int portNumber) {

  /** Those of an Ingress, its default first; what is no Service is left out. */
  public static List<Backend> of(RenderedObject ingress) {
    List<Backend> found = new ArrayList<>();
    var spec = ingress.value().path("spec");
    add(found, "spec.defaultBackend", spec.path("defaultBackend"));
    var rules = spec.path("rules");
    for (int i = 0; i < rules.size(); i++) {
      var paths = rules.path(i).path("http").path("paths");
      for (int j = 0; j < paths.size(); j++) {
        add(
            found,
            "spec.rules[%d].http.paths[%d].backend".formatted(i, j),
            paths.path(j).path("backend"));
      }
    }
    return found;
  }

  private static void add(List<Backend> found, String field, JsonNode backend) {
    var service = backend.path("service");
    var name = service.path("name").asString("");
    var port = service.path("port");
    if (!name.isEmpty()) {
      found.add(
          new Backend(
              field + ".service",
              name,
              port.path("name").asString(""),
              port.path("number").asInt(0)));
    }
  }

  /** Whether a Service has the port. */
  public boolean isOneOf(ServicePorts ports) {
    return portName.isEmpty() ? ports.has(portNumber) : ports.has(portName);
  }

  /** The name in quotes, or the number. */
  public String port() {
    return portName.isEmpty() ? Integer.toString(portNumber) : "'" + portName + "'";
  }
}
