package dev.cofferdam.rule;

import dev.cofferdam.render.Cluster;
import dev.cofferdam.render.RenderedObject;
import dev.cofferdam.resource.ObjectIdentity;
import dev.cofferdam.rule.RuleDoc.Severity;
import dev.cofferdam.schema.Finding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Asks of every object whether one Kustomization or release brings it, and no other. */
final class OneOwner implements Rule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "cluster/one-owner",
          Severity.ERROR,
          "One Kustomization or one release brings an object, not two.",
          "Two Kustomizations take turns to overwrite it, and when one of them no longer has it, it"
              + " deletes what the other still needs; Helm refuses to install what another release"
              + " owns. Definitions of custom resources that say the same in both places are left"
              + " alone, as many charts bring each other's.",
          "Leave the object out of all but one, or give each its own name.");

  private static final Findings FINDINGS = new Findings(DOC);

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public List<Finding> check(Cluster cluster) {
    List<Finding> findings = new ArrayList<>();
    for (List<RenderedObject> same : byIdentity(new Declared(cluster)).values()) {
      same.forEach(object -> findings.addAll(findings(object, same)));
    }
    return findings;
  }

  private static Map<ObjectIdentity, List<RenderedObject>> byIdentity(Declared declared) {
    Map<ObjectIdentity, List<RenderedObject>> objects = new LinkedHashMap<>();
    declared
        .all()
        .filter(object -> object.hooks().isEmpty())
        .forEach(
            object ->
                objects
                    .computeIfAbsent(declared.identity(object), it -> new ArrayList<>())
                    .add(object));
    return objects;
  }

  private static List<Finding> findings(RenderedObject object, List<RenderedObject> same) {
    return Owner.of(object).stream()
        .flatMap(
            owner ->
                same.stream()
                    .filter(other -> Owner.of(other).filter(it -> !it.equals(owner)).isPresent())
                    .filter(other -> !isSameDefinition(object, other))
                    .limit(1)
                    .map(other -> FINDINGS.of(object, "", text(owner, other))))
        .toList();
  }

  private static boolean isSameDefinition(RenderedObject one, RenderedObject other) {
    return one.kind().equals("CustomResourceDefinition")
        && one.value().path("spec").equals(other.value().path("spec"));
  }

  private static String text(Owner owner, RenderedObject other) {
    return "is brought by %s, and by %s as well (%s); leave it out of one of them"
        .formatted(owner, Owner.of(other).orElseThrow(), Owner.place(other.origin()));
  }
}
