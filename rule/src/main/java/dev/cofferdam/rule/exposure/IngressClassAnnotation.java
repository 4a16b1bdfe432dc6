package dev.cofferdam.rule.exposure;

import dev.cofferdam.render.RenderedObject;
import dev.cofferdam.rule.RuleDoc;
import dev.cofferdam.rule.RuleDoc.Severity;
import java.util.List;

/** Asks of every Ingress whether its class is in the field for it, and not in an annotation. */
final class IngressClassAnnotation implements ExposureRule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "exposure/ingress-class-annotation",
          Severity.ERROR,
          "No Ingress has the annotation kubernetes.io/ingress.class.",
          "The Tailscale operator does not read the older way to name a class, and other controllers"
              + " do, some of them before the field: what the annotation says, and what it says"
              + " beside the field, is up to whoever takes it (Kubernetes, Ingress, deprecated"
              + " annotation; tailscale, cmd/k8s-operator, shouldExpose).",
          "Leave the annotation out and set spec.ingressClassName.");

  private static final Exposures EXPOSURES = new Exposures(DOC);
  private static final String KEY = "kubernetes.io/ingress.class";

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  /** Whether an Ingress has the annotation, with whatever value. */
  static boolean isOn(RenderedObject ingress) {
    return !Inventory.annotation(ingress, KEY).isMissingNode();
  }

  @Override
  public List<Exposure> check(Inventory inventory) {
    return IngressClass.ingresses(inventory)
        .filter(IngressClassAnnotation::isOn)
        .map(IngressClassAnnotation::exposure)
        .toList();
  }

  private static Exposure exposure(RenderedObject ingress) {
    return EXPOSURES.open(
        ingress,
        "metadata.annotations['%s']".formatted(KEY),
        "is '%s', which other controllers than Tailscale's go by; leave it out and set"
                .formatted(Inventory.annotation(ingress, KEY).asString(""))
            + " spec.ingressClassName to 'tailscale'");
  }
}
