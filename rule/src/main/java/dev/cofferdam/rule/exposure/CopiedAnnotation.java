package dev.cofferdam.rule.exposure;

import dev.cofferdam.render.RenderedObject;
import dev.cofferdam.rule.RuleDoc;
import dev.cofferdam.rule.RuleDoc.Severity;
import dev.cofferdam.rule.exposure.CustomResources.Setting;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Asks of every custom resource which annotations for the Tailscale operator it passes on. */
final class CopiedAnnotation implements ExposureRule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "exposure/copied-annotation",
          Severity.ERROR,
          "No custom resource hands an annotation on that opens its Service or Ingress to the internet.",
          "Operators copy annotations from a part of their resource to the Services and Ingresses"
              + " that they make, where the Tailscale operator reads them: tailscale.com/expose puts a"
              + " Service on the tailnet, tailscale.com/funnel an Ingress on the internet"
              + " (tailscale/tailscale, cmd/k8s-operator/svc.go and ingress.go).",
          "Leave tailscale.com/funnel out.");

  private static final Exposures EXPOSURES = new Exposures(DOC);

  private static final String EXPOSE = "tailscale.com/expose";
  private static final String FUNNEL = "tailscale.com/funnel";

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public List<Exposure> check(Inventory inventory) {
    return CustomResources.in(inventory).flatMap(CopiedAnnotation::check).toList();
  }

  /** Its own annotations are nobody's to copy, and looked at as those of every object. */
  private static Stream<Exposure> check(RenderedObject object) {
    return CustomResources.settings(object)
        .filter(it -> !it.path().startsWith("metadata."))
        .flatMap(it -> tryExposure(object, it).stream());
  }

  private static Optional<Exposure> tryExposure(RenderedObject object, Setting setting) {
    if (setting.name().equals(FUNNEL) && !setting.scalar().isFalse()) {
      return Optional.of(
          EXPOSURES.open(
              object,
              setting.path(),
              "may be handed on to an Ingress, which Funnel opens to the internet; leave it out"));
    }
    return setting.name().equals(EXPOSE) && !setting.scalar().isFalse()
        ? Optional.of(
            EXPOSURES.tailnet(
                object,
                setting.path(),
                "may be handed on to a Service, which devices of the tailnet reach then"))
        : Optional.empty();
  }
}
