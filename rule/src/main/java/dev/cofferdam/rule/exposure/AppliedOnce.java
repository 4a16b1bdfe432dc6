package dev.cofferdam.rule.exposure;

import dev.cofferdam.render.RenderedObject;
import dev.cofferdam.rule.RuleDoc;
import dev.cofferdam.rule.RuleDoc.Severity;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Asks of every object that may open something whether Flux keeps it as it is in the files.
 *
 * <p>Objects that Flux leaves alone altogether are not in the cluster that is looked at: rendering
 * says so of each. {@code ssa: Merge} keeps fields that others add, as every controller may; that
 * is drift, which no file shows.
 */
final class AppliedOnce implements ExposureRule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "exposure/applied-once",
          Severity.ERROR,
          "Flux keeps every object that may open something as it is in the files.",
          "With the annotation kustomize.toolkit.fluxcd.io/ssa: IfNotPresent, Flux makes an object"
              + " that is missing, and never changes one that is there, so that an earlier state of"
              + " it stays in the cluster whatever the files say (kustomize-controller, Kustomization"
              + " API, Controlling the apply behavior of resources).",
          "Remove the annotation; it is for Secrets and the like, which others fill in.");

  private static final Exposures EXPOSURES = new Exposures(DOC);
  private static final String MARK = "kustomize.toolkit.fluxcd.io/ssa";

  /** Beside all that has pods, and all that a rule knows. */
  private static final Set<String> OPENING = Set.of("Ingress.networking.k8s.io", "Service");

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public List<Exposure> check(Inventory inventory) {
    return inventory
        .all()
        .filter(it -> it.origin().release().isEmpty())
        .flatMap(AppliedOnce::marks)
        .filter(it -> mayOpen(it.object()))
        .toList();
  }

  private static boolean mayOpen(RenderedObject object) {
    return OPENING.contains(Inventory.kind(object))
        || ExposureRules.lookAt(object)
        || EmbeddedPod.of(object).findAny().isPresent();
  }

  /** Flux looks at labels as at annotations (fluxcd/pkg, ssa, AnyInMetadata). */
  private static Stream<Exposure> marks(RenderedObject object) {
    return Stream.of("annotations", "labels")
        .filter(it -> mark(object, it).equalsIgnoreCase("IfNotPresent"))
        .map(
            it ->
                EXPOSURES.unproven(
                    object,
                    "metadata.%s['%s']".formatted(it, MARK),
                    "is IfNotPresent, so that the cluster may have an earlier state of it; remove it"));
  }

  private static String mark(RenderedObject object, String where) {
    return object.value().path("metadata").path(where).path(MARK).asString("");
  }
}
