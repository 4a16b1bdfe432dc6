package dev.cofferdam.rule.exposure;

import dev.cofferdam.rule.RuleDoc;
import dev.cofferdam.rule.RuleDoc.Severity;
import java.util.List;

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

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public List<Exposure> check(Inventory inventory) {
    return ClusterService.all(inventory)
        .filter(service -> ClusterService.isFilled(service.field("externalIPs").value()))
        .map(ExternalIps::exposure)
        .toList();
  }

  private static Exposure exposure(ClusterService service) {
    var field = service.field("externalIPs");
    return Unresolved.isLeft(field.text())
        ? EXPOSURES.unproven(
            service.object(),
            field.path(),
            "is '%s', which is filled in elsewhere; leave it out".formatted(field.text()))
        : EXPOSURES.open(
            service.object(),
            field.path(),
            "has every node pass what it gets for these addresses to the Service; leave it out");
  }
}
