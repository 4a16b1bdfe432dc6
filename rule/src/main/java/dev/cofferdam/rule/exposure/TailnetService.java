package dev.cofferdam.rule.exposure;

import dev.cofferdam.rule.RuleDoc;
import dev.cofferdam.rule.RuleDoc.Severity;
import java.util.List;
import java.util.Optional;

/** Tells of every Service that the Tailscale operator opens by which name the tailnet knows it. */
final class TailnetService implements ExposureRule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "exposure/tailnet-service",
          Severity.WARNING,
          "A Service that the Tailscale operator opens is meant for the tailnet.",
          "With the annotation tailscale.com/expose, or as a load balancer of class 'tailscale', a"
              + " Service gets a device of its own, and every port of it is open to all devices that"
              + " the policy of the tailnet lets through (tailscale, cmd/k8s-operator, svc.go). The"
              + " annotations tailnet-fqdn and tailnet-ip lead the other way, and a headless Service"
              + " is not opened at all.",
          "Leave the annotation out, and use type ClusterIP, where nobody outside of the cluster"
              + " needs the Service.");

  private static final Exposures EXPOSURES = new Exposures(DOC);
  private static final String EXPOSE = "tailscale.com/expose";
  private static final String HOSTNAME = "tailscale.com/hostname";

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public List<Exposure> check(Inventory inventory) {
    return ClusterService.all(inventory)
        .flatMap(
            service -> tryAsks(service).map(field -> exposure(service, field, inventory)).stream())
        .toList();
  }

  /** Whether there is an address or a name that a device could lead to. */
  private static boolean hasTarget(ClusterService service) {
    return service.type().equals("ExternalName")
        || !service.field("clusterIP").text().equals("None");
  }

  private static Optional<Field> tryAsks(ClusterService service) {
    return service.isOfTailnet()
        ? Optional.of(service.field("loadBalancerClass"))
        : AnnotationFields.of(service.object())
            .filter(field -> field.name().equals(EXPOSE) && isOn(field) && hasTarget(service))
            .findFirst();
  }

  /**
   * The operator compares with {@code true}; other spellings, and what is filled in elsewhere, may
   * be taken for it by another version, and cannot open more than the tailnet.
   */
  private static boolean isOn(Field field) {
    var value = ClusterService.written(field.value());
    return !value.isEmpty() && !value.equals("false");
  }

  private static Exposure exposure(ClusterService service, Field field, Inventory inventory) {
    return EXPOSURES.tailnet(
        service.object(),
        field.path(),
        "is '%s', so devices of the tailnet reach every port of it as '%s'; leave it out if none should"
            .formatted(ClusterService.written(field.value()), device(service, inventory)));
  }

  /** As the operator calls it (cmd/k8s-operator, nameForService). */
  private static String device(ClusterService service, Inventory inventory) {
    var object = service.object();
    var hostname = Inventory.annotation(object, HOSTNAME).asString("");
    return hostname.isEmpty()
        ? inventory.declared().namespace(object) + "-" + object.name()
        : hostname;
  }
}
