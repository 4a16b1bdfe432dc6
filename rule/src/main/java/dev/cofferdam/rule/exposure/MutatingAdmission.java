package dev.cofferdam.rule.exposure;

import dev.cofferdam.render.RenderedObject;
import dev.cofferdam.rule.RuleDoc;
import dev.cofferdam.rule.RuleDoc.Severity;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Asks of every webhook and policy of the API server whether it can change what opens something.
 */
final class MutatingAdmission implements ExposureRule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "exposure/mutating-admission",
          Severity.ERROR,
          "No webhook or policy of the API server changes Services, Ingresses, routes or pods.",
          "The API server stores what a mutating webhook makes of an object (Kubernetes, dynamic"
              + " admission control): it may set the type of a Service, the class of an Ingress or"
              + " another container in a pod. What its program does is in no file. Webhooks that are"
              + " about objects of their own operator change nothing that opens something.",
          "Allow it, with the reason why what it sets opens nothing, such as that of an injector of"
              + " sidecars; or narrow its rules to the objects that it is for.");

  private static final Exposures EXPOSURES = new Exposures(DOC);

  private static final String GROUP = "admissionregistration.k8s.io";

  private static final Set<String> WRITES = Set.of("*", "CREATE", "UPDATE");

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public SortedSet<String> kinds() {
    return new TreeSet<>(
        List.of("MutatingAdmissionPolicy." + GROUP, "MutatingWebhookConfiguration." + GROUP));
  }

  @Override
  public List<Exposure> check(Inventory inventory) {
    return Stream.concat(
            inventory.all(GROUP, "MutatingWebhookConfiguration").flatMap(MutatingAdmission::hooks),
            inventory.all(GROUP, "MutatingAdmissionPolicy").flatMap(MutatingAdmission::policy))
        .toList();
  }

  private static Stream<Exposure> hooks(RenderedObject object) {
    var hooks = new Field("webhooks", "webhooks", object.value().path("webhooks"));
    return hooks.children().stream()
        .flatMap(it -> rules(object, it.path() + ".rules", it.value().path("rules")).limit(1));
  }

  private static Stream<Exposure> policy(RenderedObject object) {
    var rules = object.value().path("spec").path("matchConstraints").path("resourceRules");
    return rules(object, "spec.matchConstraints.resourceRules", rules).limit(1);
  }

  private static Stream<Exposure> rules(RenderedObject object, String path, JsonNode rules) {
    return new Field(path, "", rules)
        .children().stream()
            .filter(
                it -> OpeningResources.texts(it.value(), "operations").anyMatch(WRITES::contains))
            .flatMap(
                it ->
                    OpeningResources.tryAny(it.value())
                        .map(resource -> exposure(object, it.path(), resource))
                        .stream());
  }

  private static Exposure exposure(RenderedObject object, String field, String resource) {
    return EXPOSURES.unproven(
        object,
        field,
        "has it change '%s', in a way that is in no file; allow it with the reason why that opens nothing"
            .formatted(resource));
  }
}
