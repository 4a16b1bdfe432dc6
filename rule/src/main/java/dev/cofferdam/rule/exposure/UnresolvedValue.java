package dev.cofferdam.rule.exposure;

import dev.cofferdam.render.RenderedObject;
import dev.cofferdam.render.Unrendered;
import dev.cofferdam.rule.RuleDoc;
import dev.cofferdam.rule.RuleDoc.Severity;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Asks of Services, Ingresses and pods whether their settings are what the files say.
 *
 * <p>Where variables are put in, one that is missing has Flux refuse the object, and rendering says
 * so; the same holds of objects that SOPS has encrypted. What is left are expressions that nobody
 * puts anything into, as without {@code postBuild}.
 */
final class UnresolvedValue implements ExposureRule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "exposure/unresolved-value",
          Severity.ERROR,
          "No setting of a Service, an Ingress or a pod is left for somebody to fill in.",
          "An expression such as ${TYPE} stays as it is if the Kustomization has no variables or"
              + " the object opts out, and the API server refuses it in most fields; that it is there"
              + " means that something else is to fill it in, with whatever it likes"
              + " (kustomize-controller, Kustomization API, Post build variable substitution).",
          "Write the value out, or give the Kustomization the variable in spec.postBuild.");

  private static final Exposures EXPOSURES = new Exposures(DOC);

  /** In scripts, texts and files, such expressions are those of a shell or a template. */
  private static final Set<String> FREE_TEXT =
      Set.of("annotations", "args", "command", "labels", "value", "volumes");

  /** Which rules of their own look at. */
  private static final Set<String> LOOKED_AT = Set.of("hostIP", "hostNetwork", "hostPort");

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public List<Exposure> check(Inventory inventory) {
    var encrypted =
        inventory.cluster().unrendered().stream()
            .filter(it -> it.reason() == Unrendered.Reason.ENCRYPTED)
            .map(it -> it.subject().replaceFirst(" of .*", ""))
            .collect(Collectors.toUnmodifiableSet());
    var rules =
        Stream.concat(inventory.all("", "Service"), inventory.all("networking.k8s.io", "Ingress"));
    var settings =
        rules.map(it -> new Settings(it, new Field("spec", "spec", it.value().path("spec"))));
    var pods =
        Applied.pods(inventory)
            .map(it -> new Settings(it.object(), new Field(it.field(), "", it.spec())));
    return Stream.concat(settings, pods)
        .filter(it -> !encrypted.contains(it.object().toString()))
        .flatMap(it -> tryExposure(it).stream())
        .toList();
  }

  /** What of an object is looked at. */
  private record Settings(RenderedObject object, Field field) {}

  /** One of each is enough to see that they are not filled in. */
  private static Optional<Exposure> tryExposure(Settings settings) {
    return below(settings.field())
        .filter(it -> Unresolved.isIn(it.value()))
        .findFirst()
        .map(
            it ->
                EXPOSURES.unproven(
                    settings.object(),
                    it.path(),
                    "is left for somebody to fill in; write it out, or set the variable in spec.postBuild of the Kustomization"));
  }

  private static Stream<Field> below(Field field) {
    return field.children().stream()
        .filter(it -> !FREE_TEXT.contains(it.name()) && !LOOKED_AT.contains(it.name()))
        .flatMap(it -> Stream.concat(Stream.of(it), below(it)));
  }
}
