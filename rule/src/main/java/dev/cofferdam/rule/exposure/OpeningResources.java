package dev.cofferdam.rule.exposure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Resources that can open something, as rules of RBAC and of admission name them: {@code apiGroups}
 * and {@code resources}.
 */
final class OpeningResources {

  private static final SortedMap<String, List<String>> ROUTES =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("", List.of("services", "services/status", "endpoints")),
              Map.entry("discovery.k8s.io", List.of("endpointslices")),
              Map.entry("extensions", List.of("ingresses")),
              Map.entry(
                  "gateway.networking.k8s.io",
                  List.of(
                      "gateways",
                      "grpcroutes",
                      "httproutes",
                      "listenersets",
                      "tcproutes",
                      "tlsroutes",
                      "udproutes")),
              Map.entry("networking.istio.io", List.of("gateways", "virtualservices")),
              Map.entry("networking.k8s.io", List.of("ingresses", "ingressclasses")),
              Map.entry("projectcontour.io", List.of("httpproxies")),
              Map.entry("route.openshift.io", List.of("routes")),
              Map.entry(
                  "traefik.io", List.of("ingressroutes", "ingressroutetcps", "ingressrouteudps"))));

  /** Pods may be in the network of their node, or have a tunnel in them. */
  private static final SortedMap<String, List<String>> PODS =
      new TreeMap<>(
          Map.of(
              "", List.of("pods", "pods/ephemeralcontainers", "replicationcontrollers"),
              "apps", List.of("daemonsets", "deployments", "replicasets", "statefulsets"),
              "batch", List.of("cronjobs", "jobs")));

  private OpeningResources() {}

  /** Whether a group has such resources, so that whoever writes it is no operator of it. */
  static boolean isOf(String group) {
    return ROUTES.containsKey(group) || PODS.containsKey(group);
  }

  /** The first of the Services, Ingresses and routes that a rule is about. */
  static Optional<String> tryRoute(JsonNode rule) {
    return tryFirst(rule, ROUTES);
  }

  /** The same, or the first that pods come of. */
  static Optional<String> tryAny(JsonNode rule) {
    return tryRoute(rule).or(() -> tryFirst(rule, PODS));
  }

  private static Optional<String> tryFirst(JsonNode rule, SortedMap<String, List<String>> table) {
    var groups = texts(rule, "apiGroups").toList();
    return table.entrySet().stream()
        .filter(it -> groups.contains("*") || groups.contains(it.getKey()))
        .flatMap(it -> it.getValue().stream())
        .flatMap(it -> tryMatch(rule, it).stream())
        .findFirst();
  }

  /** As the rule says it: {@code services}, {@code services/*} or {@code *}. */
  private static Optional<String> tryMatch(JsonNode rule, String resource) {
    return texts(rule, "resources").filter(it -> matches(it, resource)).findFirst();
  }

  private static boolean matches(String pattern, String resource) {
    int slash = resource.indexOf('/');
    return pattern.equals(resource)
        || pattern.equals("*")
        || pattern.equals("*/*")
        || (slash >= 0
            && (pattern.equals(resource.substring(0, slash) + "/*")
                || pattern.equals("*" + resource.substring(slash))));
  }

  static Stream<String> texts(JsonNode rule, String field) {
    return rule.path(field).valueStream().map(it -> it.asString(""));
  }
}
