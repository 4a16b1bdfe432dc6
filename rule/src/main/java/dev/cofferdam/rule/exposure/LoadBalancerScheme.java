package dev.cofferdam.rule.exposure;

import dev.cofferdam.rule.RuleDoc;
import dev.cofferdam.rule.RuleDoc.Severity;
import dev.cofferdam.rule.exposure.CloudScheme.Named;
import java.util.List;

/** Asks of every Service that tells a cloud where to open it whether it says: inside. */
final class LoadBalancerScheme implements ExposureRule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "exposure/load-balancer-scheme",
          Severity.ERROR,
          "No annotation of a Service asks a cloud for a public load balancer.",
          "The annotation that chooses between an internal and a public load balancer is compared"
              + " letter by letter; with any value but the one for internal the address is public"
              + " (documentation of the clouds, such as AWS Load Balancer Controller,"
              + " aws-load-balancer-scheme).",
          "Leave the annotation out and use type ClusterIP; or write the value that the cloud takes"
              + " for internal.");

  private static final Exposures EXPOSURES = new Exposures(DOC);

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public List<Exposure> check(Inventory inventory) {
    return ClusterService.all(inventory)
        .flatMap(
            service ->
                CloudScheme.namedBy(service)
                    .filter(named -> !named.isInternal())
                    .map(named -> exposure(service, named)))
        .toList();
  }

  private static Exposure exposure(ClusterService service, Named named) {
    return Unresolved.isLeft(named.value())
        ? EXPOSURES.unproven(
            service.object(),
            named.field().path(),
            "is '%s', which is filled in elsewhere; write the value, or leave it out"
                .formatted(named.value()))
        : EXPOSURES.open(
            service.object(),
            named.field().path(),
            "is '%s', with which %s makes a public load balancer; leave it out and use type ClusterIP"
                .formatted(named.value(), named.scheme().cloud()));
  }
}
