package dev.cofferdam.rule.exposure;

import dev.cofferdam.render.RenderedObject;
import dev.cofferdam.rule.RuleDoc;
import dev.cofferdam.rule.RuleDoc.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Asks of the class of the Tailscale operator whether it is the operator's, and nobody else's. */
final class IngressClassController implements ExposureRule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "exposure/ingress-class-controller",
          Severity.ERROR,
          "The IngressClass of the Tailscale operator has its controller and no parameters.",
          "Controllers find their Ingresses by the controller of the class, and some by its"
              + " parameters: a class named 'tailscale' of another controller gives every private"
              + " Ingress away. The operator's own class has 'tailscale.com/ts-ingress' and no"
              + " parameters (tailscale, cmd/k8s-operator/deploy/chart/templates/ingressclass.yaml).",
          "Set spec.controller to 'tailscale.com/ts-ingress', leave spec.parameters out, or give the"
              + " class of the other controller another name.");

  private static final Exposures EXPOSURES = new Exposures(DOC);

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  /** A class of another name opens nothing by being there: the Ingresses that name it do. */
  @Override
  public SortedSet<String> kinds() {
    return new TreeSet<>(List.of("IngressClass.networking.k8s.io"));
  }

  @Override
  public List<Exposure> check(Inventory inventory) {
    var classes = new IngressClasses(inventory);
    return inventory
        .all("networking.k8s.io", "IngressClass")
        .filter(it -> classes.isTailscale(it.name()))
        .flatMap(it -> exposures(it).stream())
        .toList();
  }

  private static List<Exposure> exposures(RenderedObject object) {
    List<Exposure> found = new ArrayList<>();
    var spec = object.value().path("spec");
    var controller = spec.path("controller").asString("");
    if (Unresolved.isLeft(controller)) {
      found.add(
          EXPOSURES.unproven(
              object,
              "spec.controller",
              "is '%s', which is filled in elsewhere; write '%s'"
                  .formatted(controller, IngressClasses.CONTROLLER)));
    } else if (!controller.equals(IngressClasses.CONTROLLER)) {
      found.add(
          EXPOSURES.open(
              object,
              "spec.controller",
              "is '%s', so that controller serves every Ingress of class '%s'; set it to '%s'"
                  .formatted(controller, object.name(), IngressClasses.CONTROLLER)));
    }
    if (!spec.path("parameters").isEmpty()) {
      found.add(
          EXPOSURES.unproven(
              object,
              "spec.parameters",
              "is there, and the Tailscale operator has no use for it while another controller may;"
                  + " leave it out"));
    }
    return found;
  }
}
