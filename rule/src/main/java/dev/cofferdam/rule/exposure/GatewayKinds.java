package dev.cofferdam.rule.exposure;

import dev.cofferdam.render.RenderedObject;
import java.util.Set;

/** The kinds of the Gateway API, and what its routes may belong to. */
final class GatewayKinds {

  static final String GROUP = "gateway.networking.k8s.io";

  /** Where kinds are tried out. */
  static final String EXPERIMENTAL = "gateway.networking.x-k8s.io";

  private static final String LINKERD = "policy.linkerd.io";
  private static final Set<String> GROUPS = Set.of(GROUP, EXPERIMENTAL, LINKERD);

  private static final Set<String> LISTENERS = Set.of("Gateway", "ListenerSet", "XListenerSet");

  private static final Set<String> ROUTES =
      Set.of("GRPCRoute", "HTTPRoute", "TCPRoute", "TLSRoute", "UDPRoute");

  /**
   * What takes requests inside of the cluster alone: {@code Kind.group} (Gateway API, GAMMA; Istio;
   * Kuma; Linkerd).
   */
  private static final Set<String> INSIDE =
      Set.of(
          "Service",
          "Service.core",
          "ServiceEntry.networking.istio.io",
          "MeshService.kuma.io",
          "XMesh.gateway.networking.x-k8s.io",
          "EgressNetwork.policy.linkerd.io",
          "Server.policy.linkerd.io");

  private GatewayKinds() {}

  static boolean isRoute(RenderedObject object) {
    return isRoute(object.identity().group(), object.kind());
  }

  private static boolean isRoute(String group, String kind) {
    return GROUPS.contains(group) && ROUTES.contains(kind);
  }

  static boolean isListenerSet(String kind) {
    return kind.endsWith("ListenerSet");
  }

  /** Whether objects of a kind take requests from outside of the cluster. */
  static boolean opens(String group, String kind) {
    return GROUPS.contains(group) && (LISTENERS.contains(kind) || ROUTES.contains(kind));
  }

  static boolean isInside(String group, String kind) {
    return INSIDE.contains(group.isEmpty() ? kind : kind + "." + group);
  }
}
