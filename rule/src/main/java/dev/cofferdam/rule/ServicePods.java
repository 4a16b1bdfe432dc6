package dev.cofferdam.rule;

import dev.cofferdam.render.Cluster;
import dev.cofferdam.render.RenderedObject;
import java.util.HashSet;
import java.util.List;
import java.util.Map.Entry;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Which pods the Services of a cluster send requests to. */
final class ServicePods {

  /** Holds what runs beside the manifests of any repository, such as the DNS server. */
  private static final String SYSTEM = "kube-system";

  /** Groups of custom resources that no pods are made of. */
  private static final List<String> WITHOUT_PODS =
      List.of("cert-manager.io", "bitnami.com", "external-secrets.io", "onepassword.com");

  /** Kinds of such resources in other groups. */
  private static final List<String> KINDS_WITHOUT_PODS =
      List.of("PodMonitor", "Probe", "PrometheusRule", "ServiceMonitor");

  private final Declared declared;
  private final Gaps gaps;
  private final List<PodTemplate> templates;

  /** Namespaces where a controller may make pods that are in no template. */
  private final Set<String> controlled = new HashSet<>();

  ServicePods(Cluster cluster) {
    declared = new Declared(cluster);
    gaps = new Gaps(cluster);
    templates = PodTemplate.all(declared).toList();
    declared
        .all()
        .filter(ServicePods::mayMakePods)
        .forEach(object -> controlled.add(declared.namespace(object)));
  }

  private static boolean mayMakePods(RenderedObject object) {
    var group = object.identity().group();
    boolean custom = group.contains(".") && !group.endsWith(".k8s.io");
    return custom
        && !group.endsWith(".toolkit.fluxcd.io")
        && !WITHOUT_PODS.contains(group)
        && !KINDS_WITHOUT_PODS.contains(object.kind());
  }

  /** The Services with a selector whose pods are all in the cluster, if there are any. */
  Stream<RenderedObject> services() {
    return declared
        .all("", "Service")
        .filter(service -> !selector(service).isEmpty() && !isExternalName(service))
        .filter(service -> isKnown(declared.namespace(service)));
  }

  private boolean isKnown(String namespace) {
    return !namespace.equals(SYSTEM) && !gaps.mayHold(namespace) && !controlled.contains(namespace);
  }

  private static boolean isExternalName(RenderedObject service) {
    return new ServicePorts(service).isExternalName();
  }

  private static JsonNode selector(RenderedObject service) {
    return service.value().path("spec").path("selector");
  }

  /** Such as {@code app=web, tier=front}. */
  static String selectorText(RenderedObject service) {
    return selector(service).properties().stream()
        .map(label -> label.getKey() + "=" + label.getValue().asString(""))
        .sorted()
        .collect(Collectors.joining(", "));
  }

  /**
   * The templates of the pods that a Service selects. Programs and Kubernetes put labels on pods
   * that run, such as the one of a leader, so a template may lack labels, if it has one of those
   * asked for and none with another value.
   */
  List<PodTemplate> of(RenderedObject service) {
    return templates.stream()
        .filter(pod -> declared.namespace(pod.object()).equals(declared.namespace(service)))
        .filter(pod -> mayBeSelected(pod.labels(), selector(service)))
        .toList();
  }

  private static boolean mayBeSelected(JsonNode labels, JsonNode selector) {
    return selector.properties().stream().anyMatch(label -> hasSame(labels, label))
        && selector.properties().stream()
            .allMatch(label -> !labels.has(label.getKey()) || hasSame(labels, label));
  }

  private static boolean hasSame(JsonNode labels, Entry<String, JsonNode> label) {
    return labels.path(label.getKey()).asString("").equals(label.getValue().asString(""));
  }
}
