package dev.cofferdam.rule.exposure;

import dev.cofferdam.render.RenderedObject;
import dev.cofferdam.rule.RuleDoc;
import dev.cofferdam.rule.RuleDoc.Severity;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Asks of every ProxyClass whether its proxies serve what the operator tells them, and no more. */
final class ProxyClassEnvironment implements ExposureRule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "exposure/proxy-class-env",
          Severity.ERROR,
          "A ProxyClass sets no variable that decides what a proxy serves, and to whom.",
          "The variables of a ProxyClass take precedence over the operator's: TS_SERVE_CONFIG may"
              + " name a configuration with Funnel, TS_EXTRA_ARGS and TS_TAILSCALED_EXTRA_ARGS give"
              + " arguments to tailscale and tailscaled, and others name another target or another"
              + " tailnet (tailscale, k8s-operator/apis/v1alpha1, types_proxyclass.go,"
              + " Container.Env; cmd/containerboot/settings.go).",
          "Leave the variable out.");

  private static final Exposures EXPOSURES = new Exposures(DOC);

  private static final List<String> CONTAINERS =
      List.of("tailscaleContainer", "tailscaleInitContainer");

  /**
   * Those that change nothing of it (cmd/containerboot/settings.go and the knobs of tailscaled).
   */
  private static final List<String> HARMLESS =
      List.of(
          "TS_ACCEPT_DNS", // the DNS servers of the pod itself
          "TS_AUTH_ONCE", // whether it logs in again at every start
          "TS_DEBUG_ADDR_PORT", // a port of the pod, for the cluster alone
          "TS_DEBUG_FIREWALL_MODE", // iptables or nftables
          "TS_DEBUG_MTU", // the size of packets
          "TS_DISABLE_PORTMAPPER", // asks no router for a port
          "TS_ENABLE_HEALTH_CHECK", // a port of the pod, for the cluster alone
          "TS_ENABLE_METRICS", // a port of the pod, for the cluster alone
          "TS_EXPERIMENTAL_ENABLE_FORWARDING_OPTIMIZATIONS", // how fast it is
          "TS_HEALTHCHECK_ADDR_PORT", // a port of the pod, for the cluster alone
          "TS_LOCAL_ADDR_PORT", // a port of the pod, for the cluster alone
          "TS_NO_LOGS_NO_SUPPORT", // sends no logs
          "TS_USERSPACE"); // how packets are handled inside of the pod

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  /** With the rule about static endpoints. The rest of a ProxyClass says where and how pods run. */
  @Override
  public SortedSet<String> kinds() {
    return new TreeSet<>(List.of("ProxyClass.tailscale.com"));
  }

  @Override
  public List<Exposure> check(Inventory inventory) {
    return inventory
        .all("tailscale.com", "ProxyClass")
        .flatMap(object -> CONTAINERS.stream().flatMap(container -> exposures(object, container)))
        .toList();
  }

  private static Stream<Exposure> exposures(RenderedObject object, String container) {
    return object
        .value()
        .path("spec")
        .path("statefulSet")
        .path("pod")
        .path(container)
        .path("env")
        .valueStream()
        .filter(ProxyClassEnvironment::counts)
        .map(env -> env.path("name").asString(""))
        .map(
            name ->
                EXPOSURES.unproven(
                    object,
                    "spec.statefulSet.pod.%s.env['%s']".formatted(container, name),
                    "takes precedence over what the operator tells the proxies, so nobody can say"
                        + " what they serve to whom; leave it out"));
  }

  /** A variable without a value is as good as none (cmd/containerboot/settings.go, defaultEnv). */
  private static boolean counts(JsonNode env) {
    var name = env.path("name").asString("");
    return name.startsWith("TS_")
        && !HARMLESS.contains(name)
        && !env.path("value").asString("").isEmpty();
  }
}
