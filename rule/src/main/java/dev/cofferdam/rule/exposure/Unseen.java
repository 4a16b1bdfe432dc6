package dev.cofferdam.rule.exposure;

import dev.cofferdam.render.RenderedObject;
import dev.cofferdam.rule.RuleDoc;
import dev.cofferdam.rule.RuleDoc.Severity;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Asks whether an object stands for things that no file shows: in a cloud, or made elsewhere. */
final class Unseen implements ExposureRule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "exposure/unseen",
          Severity.ERROR,
          "No object stands for resources of a cloud, other clusters, or objects that are in no file.",
          "Crossplane, ACK, Config Connector, Azure Service Operator, Cluster API, Terraform and other"
              + " operators make load balancers, addresses, firewall rules and machines from objects,"
              + " and others make objects from templates and packages (the table is unseen.txt). What"
              + " comes of that cannot be proven from the files.",
          "Keep them in a repository of their own, or allow the object, with the reason why what it"
              + " stands for opens nothing.");

  private static final Exposures EXPOSURES = new Exposures(DOC);

  private static final KindTable TABLE = KindTable.read("unseen.txt");

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public SortedSet<String> kinds() {
    return new TreeSet<>(TABLE.texts().keySet());
  }

  /** Kinds of such a group that are known to open nothing are left out. */
  @Override
  public List<Exposure> check(Inventory inventory) {
    return inventory
        .all()
        .filter(it -> KnownKinds.tryFind(it).isEmpty())
        .flatMap(Unseen::check)
        .toList();
  }

  private static Stream<Exposure> check(RenderedObject object) {
    return TABLE.tryFind(object).map(what -> exposure(object, what)).stream();
  }

  private static Exposure exposure(RenderedObject object, String what) {
    return EXPOSURES.unproven(
        object,
        "kind",
        "is '%s', by which %s; allow it with the reason why that opens nothing"
            .formatted(Inventory.kind(object), what));
  }
}
