package dev.cofferdam.rule.exposure;

import dev.cofferdam.rule.RuleDoc;
import dev.cofferdam.rule.RuleDoc.Severity;
import java.util.List;
import java.util.stream.Stream;

/** Asks of every port of a Service whether it is one of the nodes too. */
final class NodePort implements ExposureRule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "exposure/node-port",
          Severity.ERROR,
          "No port of a Service names a port of the nodes.",
          "A nodePort that is written down is opened at every address of every node, even where"
              + " allocateLoadBalancerNodePorts is false (Kubernetes, Service API). A Service of type"
              + " ClusterIP cannot have one, so whoever wrote it expects another type.",
          "Leave nodePort out of spec.ports.");

  private static final Exposures EXPOSURES = new Exposures(DOC);

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public List<Exposure> check(Inventory inventory) {
    return ClusterService.all(inventory)
        .filter(service -> !service.isOpenByType())
        .flatMap(service -> set(service).map(field -> exposure(service, field)))
        .toList();
  }

  private static Stream<Field> set(ClusterService service) {
    return service.field("ports").children().stream()
        .flatMap(port -> port.children().stream())
        .filter(field -> field.name().equals("nodePort") && isSet(field));
  }

  /** Charts write null or 0 where they have none. */
  static boolean isSet(Field field) {
    var value = field.value();
    return !value.isMissingNode() && !value.isNull() && !value.asString("").equals("0");
  }

  private static Exposure exposure(ClusterService service, Field field) {
    var value = ClusterService.written(field.value());
    return service.isLoadBalancer()
        ? EXPOSURES.open(
            service.object(),
            field.path(),
            "is '%s', which every node opens at all of its addresses; leave it out"
                .formatted(value))
        : EXPOSURES.unproven(
            service.object(),
            field.path(),
            "is '%s', which a Service of type %s cannot have; leave it out"
                .formatted(value, service.type()));
  }
}
