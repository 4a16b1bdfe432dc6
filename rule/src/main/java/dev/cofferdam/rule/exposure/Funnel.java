package dev.cofferdam.rule.exposure;

import dev.cofferdam.render.RenderedObject;
import dev.cofferdam.rule.RuleDoc;
import dev.cofferdam.rule.RuleDoc.Severity;
import java.util.List;
import java.util.stream.Stream;

/** Asks of every object whether it stays out of Tailscale Funnel. */
final class Funnel implements ExposureRule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "exposure/funnel",
          Severity.ERROR,
          "Nothing asks for Tailscale Funnel.",
          "With the annotation tailscale.com/funnel the operator opens an Ingress to the internet at"
              + " its name in the tailnet (tailscale, cmd/k8s-operator, ingress.go, AllowFunnel)."
              + " It takes 'true' on an Ingress with a device of its own, and nothing else today;"
              + " what another version takes, and what else the annotation is copied to, nobody"
              + " knows, so that only 'false' is let through.",
          "Leave the annotation out, also where it is one for all objects, such as in commonMetadata.");

  private static final Exposures EXPOSURES = new Exposures(DOC);
  private static final String KEY = "tailscale.com/funnel";

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public List<Exposure> check(Inventory inventory) {
    return inventory
        .all()
        .flatMap(
            object -> fields(object).filter(Funnel::isOn).map(field -> exposure(object, field)))
        .toList();
  }

  /** Of objects of Flux, only their own: what they give to others is there by itself. */
  private static Stream<Field> fields(RenderedObject object) {
    return object.identity().group().endsWith(".toolkit.fluxcd.io")
        ? AnnotationFields.of(object)
        : Field.below(object.value());
  }

  private static boolean isOn(Field field) {
    return field.name().equals(KEY) && !field.value().asString("").equals("false");
  }

  private static Exposure exposure(RenderedObject object, Field field) {
    var value = field.value().asString("");
    return Unresolved.isLeft(value)
        ? EXPOSURES.unproven(
            object,
            field.path(),
            "is '%s', which is filled in elsewhere and may ask for Tailscale Funnel; leave it out"
                .formatted(value))
        : EXPOSURES.open(
            object,
            field.path(),
            "is '%s', which asks for an address on the internet (Tailscale Funnel); leave it out"
                .formatted(value));
  }
}
