package dev.cofferdam.rule.exposure;

import dev.cofferdam.render.RenderedObject;
import dev.cofferdam.rule.RuleDoc;
import dev.cofferdam.rule.RuleDoc.Severity;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Asks of every policy whether it changes or makes objects. */
final class MutatingPolicy implements ExposureRule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "exposure/mutating-policy",
          Severity.ERROR,
          "No policy changes objects on their way into the cluster, or makes others.",
          "What is proven of the files holds of what the API server stores only as long as nobody"
              + " changes it in between; a policy can set any field of any object, and copy an Ingress"
              + " to another class (Kyverno, mutate and generate; Gatekeeper, mutations; Kubewarden,"
              + " mutating).",
          "Write what the policy would set into the manifests, and let a policy that validates ask for"
              + " it; or allow the policy, with the reason why what it sets opens nothing.");

  private static final Exposures EXPOSURES = new Exposures(DOC);

  /** With rules that each do something else. */
  private static final Set<String> KYVERNO =
      Set.of("ClusterPolicy.kyverno.io", "Policy.kyverno.io");

  private static final Set<String> KUBEWARDEN =
      Set.of(
          "AdmissionPolicy.policies.kubewarden.io",
          "AdmissionPolicyGroup.policies.kubewarden.io",
          "ClusterAdmissionPolicy.policies.kubewarden.io",
          "ClusterAdmissionPolicyGroup.policies.kubewarden.io");

  /** Kinds that do nothing else. */
  private static final Set<String> MUTATING =
      Set.of(
          "Assign.mutations.gatekeeper.sh",
          "AssignImage.mutations.gatekeeper.sh",
          "AssignMetadata.mutations.gatekeeper.sh",
          "ModifySet.mutations.gatekeeper.sh",
          "GeneratingPolicy.policies.kyverno.io",
          "MutatingPolicy.policies.kyverno.io",
          "NamespacedGeneratingPolicy.policies.kyverno.io",
          "NamespacedMutatingPolicy.policies.kyverno.io",
          "ModRule.api.kubemod.io");

  /** What many a policy makes for each new namespace. */
  private static final Set<String> HARMLESS =
      Set.of("ConfigMap", "LimitRange", "NetworkPolicy", "ResourceQuota", "Secret");

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public SortedSet<String> kinds() {
    var kinds = new TreeSet<>(MUTATING);
    kinds.addAll(KYVERNO);
    kinds.addAll(KUBEWARDEN);
    return kinds;
  }

  @Override
  public List<Exposure> check(Inventory inventory) {
    return inventory.all().flatMap(MutatingPolicy::check).toList();
  }

  private static Stream<Exposure> check(RenderedObject object) {
    var kind = Inventory.kind(object);
    if (MUTATING.contains(kind)) {
      return Stream.of(unproven(object, "kind", "is '%s', which".formatted(kind)));
    }
    if (KUBEWARDEN.contains(kind)) {
      return new Scalar(object.value().path("spec").path("mutating")).isFalse()
          ? Stream.empty()
          : Stream.of(unproven(object, "spec.mutating", "is not false, so that it"));
    }
    return KYVERNO.contains(kind) ? rules(object) : Stream.empty();
  }

  private static Stream<Exposure> rules(RenderedObject policy) {
    var rules = new Field("spec.rules", "rules", policy.value().path("spec").path("rules"));
    return rules.children().stream()
        .flatMap(rule -> rule.children().stream())
        .filter(MutatingPolicy::changes)
        .map(it -> unproven(policy, it.path(), "is a rule that"));
  }

  private static boolean changes(Field rule) {
    var made = rule.value().path("kind").asString("");
    return rule.name().equals("mutate")
        || (rule.name().equals("generate") && !HARMLESS.contains(made));
  }

  private static Exposure unproven(RenderedObject object, String field, String start) {
    return EXPOSURES.unproven(
        object,
        field,
        start
            + " changes or makes objects of others; allow it with the reason why it opens nothing");
  }
}
