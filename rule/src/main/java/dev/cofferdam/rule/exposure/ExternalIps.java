package dev.cofferdam.rule.exposure;

import dev.cofferdam.render.RenderedObject;
import dev.cofferdam.rule.RuleDoc;
import dev.cofferdam.rule.RuleDoc.Severity;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Asks of every Service whether nodes take what comes for other addresses to it. */
final class ExternalIps implements ExposureRule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "exposure/external-ips",
          Severity.ERROR,
          "No Service has external addresses.",
          "Every node passes what it gets for one of spec.externalIPs to the Service, whatever its"
              + " type, and keeps pods from the true owner of the address (Kubernetes, Service API;"
              + " CVE-2020-8554). So a private address is no better than a public one.",
          "Leave spec.externalIPs out.");

  private static final Exposures EXPOSURES = new Exposures(DOC);

  private static final String NAME = "externalIPs";

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public List<Exposure> check(Inventory inventory) {
    return Stream.concat(
            ClusterService.all(inventory).map(it -> tryExposure(it.object(), it.field(NAME))),
            CustomResources.in(inventory).flatMap(ExternalIps::ofCustomResource))
        .flatMap(Optional::stream)
        .toList();
  }

  /** Operators hand the field on to the Service that they make (StackGres, postgresServices). */
  private static Stream<Optional<Exposure>> ofCustomResource(RenderedObject object) {
    return CustomResources.settings(object)
        .map(CustomResources.Setting::field)
        .filter(it -> it.name().equals(NAME))
        .map(it -> tryExposure(object, it));
  }

  private static Optional<Exposure> tryExposure(RenderedObject object, Field field) {
    if (!ClusterService.isFilled(field.value())) {
      return Optional.empty();
    }
    return Optional.of(
        Unresolved.isLeft(field.text())
            ? EXPOSURES.unproven(
                object,
                field.path(),
                "is '%s', which is filled in elsewhere; leave it out".formatted(field.text()))
            : EXPOSURES.open(
                object,
                field.path(),
                "has every node pass what it gets for these addresses to the Service; leave it out"));
  }
}
