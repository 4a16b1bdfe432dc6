package dev.cofferdam.rule;

import dev.cofferdam.render.Cluster;
import dev.cofferdam.render.RenderedObject;
import dev.cofferdam.rule.RuleDoc.Severity;
import dev.cofferdam.schema.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Asks of the Ingresses and Services for the tailnet whether each has a device name of its own. */
final class TailscaleDeviceOnce implements Rule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "tailscale/device-once",
          Severity.ERROR,
          "No two Ingresses or Services ask for one name in the tailnet.",
          "The device that comes second is called '<name>-1', and which one that is changes with the"
              + " order in which they start; a ProxyGroup refuses the second (cmd/k8s-operator,"
              + " hostnameForIngress, nameForService and ingress-for-pg.go).",
          "Give each a name of its own: an Ingress by its first TLS host, a Service by the annotation"
              + " tailscale.com/hostname.");

  private static final Findings FINDINGS = new Findings(DOC);

  /** An object that is to have a name, and the field that gives it. */
  private record Device(RenderedObject object, String field) {}

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public List<Finding> check(Cluster cluster) {
    var declared = new Declared(cluster);
    SortedMap<String, List<Device>> devices = new TreeMap<>();
    TailscaleIngress.all(declared)
        .forEach(
            ingress ->
                add(
                    devices,
                    ingress.proxyGroup().isPresent(),
                    ingress.device(),
                    new Device(ingress.object(), ingress.deviceField())));
    declared
        .all("", "Service")
        .filter(TailscaleDeviceOnce::isExposed)
        .forEach(service -> add(devices, service, declared.namespace(service)));
    List<Finding> findings = new ArrayList<>();
    devices.forEach((name, same) -> findings.addAll(findings(name, same)));
    return findings;
  }

  private static List<Finding> findings(String name, List<Device> same) {
    List<Finding> findings = new ArrayList<>();
    for (Device device : same) {
      var object = device.object().toString();
      var others =
          same.stream()
              .map(it -> it.object().toString())
              .filter(other -> !other.equals(object))
              .distinct()
              .toList();
      if (!others.isEmpty()) {
        findings.add(
            FINDINGS.of(
                device.object(),
                device.field(),
                "gives the name '%s' in the tailnet, and so does %s; give each its own"
                    .formatted(name, String.join(", ", others))));
      }
    }
    return findings;
  }

  private static void add(
      SortedMap<String, List<Device>> devices, RenderedObject service, String namespace) {
    var hostname = annotations(service).path("tailscale.com/hostname").asString("");
    var name = hostname.isEmpty() ? namespace + "-" + service.name() : hostname;
    var field =
        hostname.isEmpty() ? "metadata.name" : "metadata.annotations['tailscale.com/hostname']";
    add(
        devices,
        annotations(service).has("tailscale.com/proxy-group"),
        name,
        new Device(service, field));
  }

  private static void add(
      SortedMap<String, List<Device>> devices, boolean group, String name, Device device) {
    devices.computeIfAbsent((group ? "svc:" : "") + name, it -> new ArrayList<>()).add(device);
  }

  private static JsonNode annotations(RenderedObject object) {
    return object.value().path("metadata").path("annotations");
  }

  /** A headless Service has nothing to expose (cmd/k8s-operator, svc.go, shouldExpose). */
  private static boolean isExposed(RenderedObject service) {
    var spec = service.value().path("spec");
    boolean balanced =
        spec.path("type").asString("").equals("LoadBalancer")
            && spec.path("loadBalancerClass").asString("").equals("tailscale");
    boolean exposed = annotations(service).path("tailscale.com/expose").asString("").equals("true");
    return (balanced || exposed) && !new ServicePorts(service).isHeadless();
  }
}
