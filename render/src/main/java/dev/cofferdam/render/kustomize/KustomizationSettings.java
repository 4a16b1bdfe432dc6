package dev.cofferdam.render.kustomize;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the spec of a Flux Kustomization says about its build (kustomize-controller api/v1). What is
 * empty is left as the kustomization file has it.
 *
 * @param targetNamespace namespace of all objects, whatever they say
 * @param namePrefix what to put before all names
 * @param nameSuffix what to put after all names
 * @param patches what to change in objects, after the kustomization file's own patches
 * @param images container images to replace
 * @param components directories of components, relative to the path, after those of the file
 * @param ignoreMissingComponents whether a component may be absent; false if the spec is silent
 * @param buildMetadata what to write about the build into the objects, instead of the file's
 * @param faults what is wrong with the spec; a build with a fault fails
 */
public record KustomizationSettings(
    Optional<String> targetNamespace,
    Optional<String> namePrefix,
    Optional<String> nameSuffix,
    List<ObjectNode> patches,
    List<ObjectNode> images,
    List<String> components,
    boolean ignoreMissingComponents,
    List<String> buildMetadata,
    List<String> faults) {

  /** Nothing: kustomize alone. */
  public static final KustomizationSettings NONE =
      new KustomizationSettings(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          List.of(),
          List.of(),
          false,
          List.of(),
          List.of());

  public KustomizationSettings {
    patches = List.copyOf(patches);
    images = List.copyOf(images);
    components = List.copyOf(components);
    buildMetadata = List.copyOf(buildMetadata);
    faults = List.copyOf(faults);
  }

  /** Reads a spec. */
  public static KustomizationSettings of(ObjectNode spec) {
    return new Reader(spec).read();
  }

  /** The fields that are set, for which it takes kustomize. */
  List<String> needs() {
    List<String> needs = new ArrayList<>();
    BiConsumer<String, Boolean> add = (name, set) -> needs.addAll(set ? List.of(name) : List.of());
    add.accept("spec.targetNamespace", targetNamespace.isPresent());
    add.accept("spec.namePrefix", namePrefix.isPresent());
    add.accept("spec.nameSuffix", nameSuffix.isPresent());
    add.accept("spec.patches", !patches.isEmpty());
    add.accept("spec.images", !images.isEmpty());
    add.accept("spec.buildMetadata", !buildMetadata.isEmpty());
    return needs;
  }

  private static final class Reader {

    private final ObjectNode spec;
    private final List<String> faults = new ArrayList<>();

    Reader(ObjectNode spec) {
      this.spec = spec;
    }

    KustomizationSettings read() {
      return new KustomizationSettings(
          text("targetNamespace"),
          text("namePrefix"),
          text("nameSuffix"),
          objects("patches"),
          objects("images"),
          texts("components"),
          flag("ignoreMissingComponents"),
          texts("buildMetadata"),
          faults);
    }

    /** The controller's type leaves out what is empty. */
    private Optional<String> text(String field) {
      var value = spec.path(field);
      if (!check(value, field, JsonNode::isString, "a text")) {
        return Optional.empty();
      }
      return Optional.of(value.asString()).filter(it -> !it.isEmpty());
    }

    private boolean flag(String field) {
      var value = spec.path(field);
      return check(value, field, JsonNode::isBoolean, "true or false") && value.asBoolean();
    }

    private List<ObjectNode> objects(String field) {
      return items(field, JsonNode::isObject, "a list of maps").stream()
          .map(ObjectNode.class::cast)
          .toList();
    }

    private List<String> texts(String field) {
      return items(field, JsonNode::isString, "a list of texts").stream()
          .map(JsonNode::asString)
          .toList();
    }

    private List<JsonNode> items(String field, Predicate<JsonNode> fits, String what) {
      var value = spec.path(field);
      Predicate<JsonNode> all = it -> it.isArray() && it.valueStream().allMatch(fits);
      return check(value, field, all, what) ? value.valueStream().toList() : List.of();
    }

    private boolean check(JsonNode value, String field, Predicate<JsonNode> fits, String what) {
      if (value.isMissingNode() || value.isNull()) {
        return false;
      }
      if (!fits.test(value)) {
        faults.add("spec.%s must be %s; mend it".formatted(field, what));
        return false;
      }
      return true;
    }
  }
}
