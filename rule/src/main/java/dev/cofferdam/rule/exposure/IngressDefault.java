package dev.cofferdam.rule.exposure;

import dev.cofferdam.render.RenderedObject;
import dev.cofferdam.rule.RuleDoc;
import dev.cofferdam.rule.RuleDoc.Severity;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Asks of custom resources that have an Ingress unless they say otherwise whether they do. */
final class IngressDefault implements ExposureRule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "exposure/ingress-default",
          Severity.ERROR,
          "No custom resource leaves it to its operator whether there is an Ingress.",
          "Most operators make an Ingress when they are told to; these make one unless they are told"
              + " not to (Keycloak, spec.ingress.enabled; Jaeger operator, spec.ingress.enabled).",
          "Set spec.ingress.enabled to false and write the Ingress yourself, of class tailscale.");

  private static final Exposures EXPOSURES = new Exposures(DOC);

  private static final SortedSet<String> KINDS =
      new TreeSet<>(List.of("Jaeger.jaegertracing.io", "Keycloak.k8s.keycloak.org"));

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public SortedSet<String> kinds() {
    return new TreeSet<>(KINDS);
  }

  @Override
  public List<Exposure> check(Inventory inventory) {
    return inventory.all().flatMap(IngressDefault::check).toList();
  }

  /** Whether an object is of a kind that has an Ingress by default. */
  static boolean isFor(RenderedObject object) {
    return KINDS.contains(Inventory.kind(object));
  }

  private static Stream<Exposure> check(RenderedObject object) {
    var ingress = object.value().path("spec").path("ingress");
    if (!isFor(object) || !new Scalar(ingress.path("enabled")).text().isEmpty()) {
      return Stream.empty();
    }
    return Stream.of(
        new IngressSettings(ingress).reach() == Reach.TAILNET
            ? EXPOSURES.tailnet(
                object,
                "spec.ingress.enabled",
                "is left out, so that there is an Ingress, of class tailscale, which devices of the"
                    + " tailnet reach")
            : EXPOSURES.open(
                object,
                "spec.ingress.enabled",
                "is left out, so that there is an Ingress; set it to false"));
  }
}
