package dev.cofferdam.rule.exposure;

import dev.cofferdam.render.RenderedObject;
import dev.cofferdam.rule.RuleDoc;
import dev.cofferdam.rule.RuleDoc.Severity;
import java.util.List;
import java.util.Optional;

/** Asks of every IngressClass whether Ingresses that name none stay without a class. */
final class DefaultIngressClass implements ExposureRule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "exposure/default-ingress-class",
          Severity.ERROR,
          "No IngressClass is the default.",
          "The API server gives the default class to every Ingress that names none, those that"
              + " charts and operators make later included (Kubernetes, admission plugin"
              + " DefaultIngressClass). Of the Tailscale operator, which does not support it, they"
              + " become devices of the tailnet.",
          "Leave the annotation out, and name a class in every Ingress.");

  private static final Exposures EXPOSURES = new Exposures(DOC);
  private static final String KEY = "ingressclass.kubernetes.io/is-default-class";
  private static final String FIELD = "metadata.annotations['%s']".formatted(KEY);

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public List<Exposure> check(Inventory inventory) {
    return inventory
        .all("networking.k8s.io", "IngressClass")
        .flatMap(it -> tryExposure(it).stream())
        .toList();
  }

  private static Optional<Exposure> tryExposure(RenderedObject object) {
    var value = Inventory.annotation(object, KEY).asString("");
    if (!value.equalsIgnoreCase("true") && !Unresolved.isLeft(value)) {
      return Optional.empty();
    }
    var controller = object.value().path("spec").path("controller").asString("");
    var text =
        "is '%s', so controller '%s' serves every Ingress that names no class; leave it out"
            .formatted(value, controller);
    return Optional.of(
        controller.equals(IngressClasses.CONTROLLER)
            ? EXPOSURES.tailnet(object, FIELD, text)
            : EXPOSURES.unproven(object, FIELD, text));
  }
}
