package dev.cofferdam.rule.exposure;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * What a custom resource says of a Service that an operator makes for it, in the names that a
 * Service has for it itself.
 *
 * @param type wherever it stands; empty if it is left out
 */
record ServiceSettings(JsonNode settings, String type) {

  /** {@code ClusterIPService} is what Contour calls it (ContourDeployment, NetworkPublishing). */
  private static final List<String> CLOSED = List.of("ClusterIP", "ClusterIPService");

  private static final String EXPOSE = "tailscale.com/expose";

  /** How far the Service can be reached; whatever is of no closed type is taken for open. */
  Reach reach() {
    if (Unresolved.isIn(type) || isPatched()) {
      return Reach.UNPROVEN;
    }
    if (CLOSED.contains(type)) {
      return isExposed() ? Reach.TAILNET : Reach.PRIVATE;
    }
    return isOfTailnet() ? Reach.TAILNET : Reach.PUBLIC;
  }

  /** Envoy Gateway and NGINX Gateway Fabric take patches of the Service, which may say anything. */
  private boolean isPatched() {
    return settings.has("patch") || settings.has("patches");
  }

  private boolean isExposed() {
    return new Scalar(settings.path("annotations").path(EXPOSE)).isTrue();
  }

  /** Of the class of the Tailscale operator, with no port of the nodes beside it. */
  boolean isOfTailnet() {
    return Scalar.plain(type).startsWith("loadbalancer")
        && new Scalar(settings.path("loadBalancerClass")).text().equals("tailscale")
        && new Scalar(settings.path("allocateLoadBalancerNodePorts")).isFalse();
  }
}
