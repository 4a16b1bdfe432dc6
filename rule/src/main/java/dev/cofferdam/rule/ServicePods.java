package dev.cofferdam.rule;

import dev.cofferdam.render.Cluster;
import dev.cofferdam.render.RenderedObject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Which pods the Services of a cluster send requests to. */
public final class ServicePods {

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

  /** The numbers of the templates with a label, since every Service asks for one. */
  private final Map<List<String>, SortedSet<Integer>> labelled = new HashMap<>();

  /** Namespaces where a controller may make pods that are in no template. */
  private final Set<String> controlled = new HashSet<>();

  /** Of one cluster. */
  public ServicePods(Cluster cluster) {
    declared = new Declared(cluster);
    gaps = new Gaps(cluster);
    templates = PodTemplate.all(declared).toList();
    IntStream.range(0, templates.size()).forEach(this::index);
    declared
        .all()
        .filter(ServicePods::mayMakePods)
        .forEach(object -> controlled.add(declared.namespace(object)));
  }

  private void index(int number) {
    var pod = templates.get(number);
    var namespace = declared.namespace(pod.object());
    pod.labels()
        .properties()
        .forEach(
            label ->
                labelled.computeIfAbsent(key(namespace, label), it -> new TreeSet<>()).add(number));
  }

  private static List<String> key(String namespace, Entry<String, JsonNode> label) {
    return List.of(namespace, label.getKey(), label.getValue().asString(""));
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
    var namespace = declared.namespace(service);
    var found = new TreeSet<Integer>();
    selector(service)
        .properties()
        .forEach(
            label -> found.addAll(labelled.getOrDefault(key(namespace, label), new TreeSet<>())));
    return found.stream()
        .map(templates::get)
        .filter(pod -> mayBeSelected(pod.labels(), selector(service)))
        .toList();
  }

  /** What runs the pods that a Service selects, as far as they are in the cluster. */
  public List<RenderedObject> workloads(RenderedObject service) {
    return of(service).stream().map(PodTemplate::object).distinct().toList();
  }

  private static boolean mayBeSelected(JsonNode labels, JsonNode selector) {
    return selector.properties().stream().anyMatch(label -> hasSame(labels, label))
        && selector.properties().stream()
            .allMatch(label -> !labels.has(label.getKey()) || hasSame(labels, label));
  }

  private static boolean hasSame(JsonNode labels, Entry<String, JsonNode> label) {
    return labels.has(label.getKey())
        && labels.path(label.getKey()).asString("").equals(label.getValue().asString(""));
  }
}
