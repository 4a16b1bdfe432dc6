package dev.cofferdam.rule.exposure;

import dev.cofferdam.render.RenderedObject;
import dev.cofferdam.rule.RuleDoc;
import dev.cofferdam.rule.RuleDoc.Severity;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Asks of every Ingress whether the Tailscale operator takes it, and nobody else. */
final class IngressClass implements ExposureRule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "exposure/ingress-class",
          Severity.ERROR,
          "Every Ingress has the class of the Tailscale operator.",
          "An Ingress without a class is served by the default class of the cluster, or by every"
              + " controller that takes such ones, an empty class by GKE's; and any other class by a"
              + " controller that may have a public address. The operator compares"
              + " spec.ingressClassName with its OPERATOR_INGRESS_CLASS_NAME, by default 'tailscale'"
              + " (tailscale, cmd/k8s-operator, shouldExpose).",
          "Set spec.ingressClassName to 'tailscale', and see to it that the operator takes that class.");

  private static final Exposures EXPOSURES = new Exposures(DOC);
  private static final String FIELD = "spec.ingressClassName";
  private static final String OLD_GROUP = "extensions";

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public SortedSet<String> kinds() {
    return new TreeSet<>(List.of("Ingress.extensions", "Ingress.networking.k8s.io"));
  }

  /** The Ingresses of a cluster, those of the group that they were in once included. */
  static Stream<RenderedObject> ingresses(Inventory inventory) {
    return Stream.concat(
        inventory.all("networking.k8s.io", "Ingress"), inventory.all(OLD_GROUP, "Ingress"));
  }

  /** The class of an Ingress; empty if it has none. */
  static String of(RenderedObject ingress) {
    return ingress.value().path("spec").path("ingressClassName").asString("");
  }

  @Override
  public List<Exposure> check(Inventory inventory) {
    var classes = new IngressClasses(inventory);
    return ingresses(inventory).flatMap(it -> tryExposure(it, classes).stream()).toList();
  }

  private static Optional<Exposure> tryExposure(RenderedObject ingress, IngressClasses classes) {
    var name = of(ingress);
    if (name.isEmpty()) {
      return tryMissing(ingress);
    }
    return switch (classes.reach(name)) {
      case PUBLIC -> Optional.of(EXPOSURES.open(ingress, FIELD, foreign(name, classes)));
      case UNPROVEN -> Optional.of(EXPOSURES.unproven(ingress, FIELD, perhaps(name)));
      case TAILNET, PRIVATE -> tryOldGroup(ingress);
    };
  }

  /** With the older annotation, it is that which decides, and another rule which reports. */
  private static Optional<Exposure> tryMissing(RenderedObject ingress) {
    if (IngressClassAnnotation.isOn(ingress)) {
      return Optional.empty();
    }
    var written = ingress.value().path("spec").has("ingressClassName") ? "empty" : "missing";
    return Optional.of(
        EXPOSURES.open(
            ingress,
            FIELD,
            "is %s, so the default class of the cluster or any controller serves the Ingress; set it"
                    .formatted(written)
                + " to 'tailscale'"));
  }

  private static String foreign(String name, IngressClasses classes) {
    return classes
        .tryForeign(name)
        .map(
            it ->
                "is '%s', and the IngressClass of that name gives it to controller '%s'; use the"
                        .formatted(name, it)
                    + " class of the Tailscale operator")
        .orElseGet(
            () ->
                "is '%s', and whoever serves that class may have a public address; set it to"
                        .formatted(name)
                    + " 'tailscale'");
  }

  private static String perhaps(String name) {
    return Unresolved.isLeft(name)
        ? "is '%s', which is filled in elsewhere; write 'tailscale'".formatted(name)
        : "is '%s', and nothing says that the Tailscale operator takes that class; use the one in its"
                .formatted(name)
            + " OPERATOR_INGRESS_CLASS_NAME";
  }

  private static Optional<Exposure> tryOldGroup(RenderedObject ingress) {
    return ingress.identity().group().equals(OLD_GROUP)
        ? Optional.of(
            EXPOSURES.unproven(
                ingress,
                "apiVersion",
                "is '%s', in which the Tailscale operator reads no Ingress; use"
                        .formatted(ingress.apiVersion())
                    + " networking.k8s.io/v1"))
        : Optional.empty();
  }
}
