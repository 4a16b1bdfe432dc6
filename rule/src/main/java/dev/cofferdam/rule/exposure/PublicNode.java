package dev.cofferdam.rule.exposure;

import dev.cofferdam.rule.RuleDoc;
import dev.cofferdam.rule.RuleDoc.Severity;
import java.util.List;

/** Asks of whatever makes nodes whether it gives them addresses of the internet. */
final class PublicNode implements ExposureRule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "exposure/public-node",
          Severity.ERROR,
          "No node is made with an address that the internet reaches.",
          "The proof rests on nodes without public addresses, and Karpenter gives them some where it"
              + " is told to (karpenter-provider-aws, EC2NodeClass associatePublicIPAddress).",
          "Set associatePublicIPAddress to false, or allow the object, with the reason why a firewall"
              + " keeps everybody out.");

  private static final Exposures EXPOSURES = new Exposures(DOC);

  private static final String FIELD = "associatePublicIPAddress";

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public List<Exposure> check(Inventory inventory) {
    return inventory
        .all("karpenter.k8s.aws", "EC2NodeClass")
        .filter(it -> Switch.of(it.value().path("spec").path(FIELD)) != Switch.OFF)
        .map(
            it ->
                EXPOSURES.unproven(
                    it,
                    "spec." + FIELD,
                    "gives nodes public addresses, and the proof rests on their having none; set it to false"))
        .toList();
  }
}
