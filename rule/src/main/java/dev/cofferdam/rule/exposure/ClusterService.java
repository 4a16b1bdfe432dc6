package dev.cofferdam.rule.exposure;

import dev.cofferdam.render.RenderedObject;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A Service as the API server reads it, and those who open it. */
record ClusterService(RenderedObject object) {

  /**
   * What the Tailscale operator takes (cmd/k8s-operator, svc.go); another spelling is another's.
   */
  static final String TAILNET = "tailscale";

  /** Those of a cluster. */
  static Stream<ClusterService> all(Inventory inventory) {
    return inventory.all("", "Service").map(ClusterService::new);
  }

  /** A field of the spec. */
  Field field(String name) {
    return new Field("spec." + name, name, object.value().path("spec").path(name));
  }

  /** Its type; without one it is ClusterIP (Kubernetes, defaults of core/v1). */
  String type() {
    var type = written(field("type").value());
    return type.isEmpty() ? "ClusterIP" : type;
  }

  boolean isLoadBalancer() {
    return type().equals("LoadBalancer");
  }

  /** Empty if any controller of load balancers may take it. */
  String loadBalancerClass() {
    return written(field("loadBalancerClass").value());
  }

  /** Whether the Tailscale operator makes a device of it because of its class. */
  boolean isOfTailnet() {
    return isLoadBalancer() && loadBalancerClass().equals(TAILNET);
  }

  /** Whether its type alone opens it, so that everything it opens is said with the type. */
  boolean isOpenByType() {
    return type().equals("NodePort")
        || (isLoadBalancer()
            && loadBalancerClass().isEmpty()
            && CloudScheme.tryInternal(this).isEmpty());
  }

  /** What is in a field as it is written, whatever it is; empty if it is absent. */
  static String written(JsonNode value) {
    return value.isContainer() ? value.toString() : value.asString("");
  }

  /** Whether a value is there and holds something. */
  static boolean isFilled(JsonNode value) {
    return value.isContainer() ? !value.isEmpty() : !value.asString("").isEmpty();
  }
}
