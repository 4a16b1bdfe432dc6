package dev.cofferdam.rule.exposure;

import dev.cofferdam.render.RenderedObject;
import dev.cofferdam.rule.RuleDoc;
import dev.cofferdam.rule.RuleDoc.Severity;
import java.util.List;

/** Asks of every object whether its kind is accounted for: the world of kinds is closed. */
final class AccountedKind implements ExposureRule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "exposure/kind",
          Severity.ERROR,
          "Every kind is known: as one that opens nothing, or as one that a rule looks at.",
          "Whoever reads an object of another kind may open whatever it likes because of it, so that"
              + " nothing follows from not knowing it.",
          "Look at what its controller does. If it opens nothing, declare the kind, with the reason,"
              + " in the policy.");

  private static final Exposures EXPOSURES = new Exposures(DOC);

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public List<Exposure> check(Inventory inventory) {
    return inventory.all().filter(it -> !isAccounted(it)).map(AccountedKind::unknown).toList();
  }

  private static boolean isAccounted(RenderedObject object) {
    return KnownKinds.tryFind(object).isPresent() || ExposureRules.lookAt(object);
  }

  private static Exposure unknown(RenderedObject object) {
    return EXPOSURES.unproven(
        object,
        "kind",
        "is '%s', which is on no list; declare in the policy why it opens nothing"
            .formatted(Inventory.kind(object)));
  }
}
