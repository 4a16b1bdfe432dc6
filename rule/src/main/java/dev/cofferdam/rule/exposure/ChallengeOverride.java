package dev.cofferdam.rule.exposure;

import dev.cofferdam.render.RenderedObject;
import dev.cofferdam.rule.RuleDoc;
import dev.cofferdam.rule.RuleDoc.Severity;
import java.util.List;
import java.util.stream.Stream;

/** Asks of every object whether it leaves the solver of a challenge as its issuer has it. */
final class ChallengeOverride implements ExposureRule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "exposure/challenge-override",
          Severity.ERROR,
          "No annotation gives an HTTP-01 challenge another Ingress or class.",
          "With acme.cert-manager.io/http01-ingress-class and its like an Ingress or Certificate"
              + " overrides the class that its issuer gives to challenges, and has cert-manager"
              + " open an Ingress of any other if the issuer solves them over HTTP (cert-manager,"
              + " pkg/apis/acme/v1, annotations).",
          "Leave the annotation out, and use a dns01 solver.");

  private static final Exposures EXPOSURES = new Exposures(DOC);
  private static final String PREFIX = "acme.cert-manager.io/http01-";

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public List<Exposure> check(Inventory inventory) {
    return inventory.all().flatMap(ChallengeOverride::exposures).toList();
  }

  private static Stream<Exposure> exposures(RenderedObject object) {
    return AnnotationFields.of(object)
        .filter(field -> field.name().startsWith(PREFIX))
        .filter(field -> !field.value().asString("").equals("false"))
        .map(
            field ->
                EXPOSURES.unproven(
                    object,
                    field.path(),
                    "is '%s', and has a challenge over HTTP served where its issuer does not say;"
                            .formatted(field.value().asString(""))
                        + " leave it out"));
  }
}
