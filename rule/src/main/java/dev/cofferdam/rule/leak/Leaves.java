package dev.cofferdam.rule.leak;

import dev.cofferdam.render.RenderedObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Finds the texts of an object, each with the area that it is in. */
final class Leaves {

  /** Fields of an object at the top that hold nothing that anybody has written. */
  private static final Set<String> PASSED_OVER = Set.of("apiVersion", "kind", "sops", "status");

  /** A shorter number is more often a time or an amount. */
  private static final int SHORTEST_NUMBER = 6;

  private final RenderedObject object;
  private final Areas areas;
  private final List<Leaf> found = new ArrayList<>();

  private Leaves(RenderedObject object) {
    this.object = object;
    this.areas = new Areas(object);
  }

  /** Those of an object; none of what only describes others, or is encrypted as a whole. */
  static List<Leaf> of(RenderedObject object) {
    var leaves = new Leaves(object);
    if (!object.is("apiextensions.k8s.io", "CustomResourceDefinition")) {
      leaves.top();
    }
    return leaves.found;
  }

  private void top() {
    for (Map.Entry<String, JsonNode> it : object.value().properties()) {
      if (!PASSED_OVER.contains(it.getKey())) {
        var step = Step.field(null, it.getKey());
        visit(step, it.getValue(), areas.top(step), object.value());
      }
    }
  }

  private void visit(Step step, JsonNode node, Area area, JsonNode parent) {
    if (node.isObject()) {
      node.properties()
          .forEach(
              it -> {
                var below = Step.field(step, it.getKey());
                if (!isPassedOver(below)) {
                  visit(below, it.getValue(), areas.below(below, area, it.getValue(), node), node);
                }
              });
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        visit(Step.item(step, i), node.path(i), area, node);
      }
    } else if (node.isString()) {
      found.add(
          new Leaf(object, step, area, LeafName.of(step, area, parent), text(step, area, node)));
      inside(step, area, node.asString(""), parent);
    } else if (area == Area.VALUE && isPassword(step, node)) {
      found.add(new Leaf(object, step, area, step.name(), node.asString("")));
    }
  }

  /** A round number is a time or an amount. */
  private static boolean isPassword(Step step, JsonNode node) {
    var text = node.asString("");
    return node.isIntegralNumber()
        && text.length() >= SHORTEST_NUMBER
        && !text.endsWith("00")
        && TellingName.of(step.name()) == TellingName.CERTAIN;
  }

  /** Of manifests of Secrets in texts, and of patches. */
  private void inside(Step step, Area area, String text, JsonNode parent) {
    boolean patch =
        step.name().equals("patch") && object.identity().group().endsWith(".toolkit.fluxcd.io");
    if (area == Area.SECRET || area == Area.ANNOTATION || step.isInText()) {
      return;
    }
    if (patch || Patches.mayHoldSecret(text)) {
      for (JsonNode document : Patches.documents(text)) {
        if (areas.isSecret(document) || (patch && document.isObject())) {
          visit(Step.inside(step), document, Area.FIELD, parent);
        } else if (patch) {
          document.forEach(it -> operation(step, it, parent.path("target")));
        }
      }
    }
  }

  private void operation(Step patch, JsonNode operation, JsonNode target) {
    var pointer = operation.path("path").asString("");
    var step = Step.field(Step.inside(patch), Patches.lastStep(pointer));
    var area = Patches.isOfSecret(pointer, target) ? Area.SECRET : Area.FIELD;
    var value = operation.path("value");
    if (!value.isMissingNode()) {
      visit(
          step,
          value,
          area == Area.FIELD ? areas.below(step, area, value, operation) : area,
          operation);
    }
  }

  /** What a SealedSecret has encrypted, and who wrote which field. */
  private boolean isPassedOver(Step step) {
    return (step.name().equals("encryptedData") && object.is("bitnami.com", "SealedSecret"))
        || (step.name().equals("managedFields") && step.path().equals("metadata.managedFields"));
  }

  private String text(Step step, Area area, JsonNode node) {
    var text = node.asString("");
    boolean encoded =
        (area == Area.SECRET && isBelow(step, "data"))
            || (area == Area.CONFIG && isBelow(step, "binaryData"));
    return encoded ? EncodedText.orItself(text) : text;
  }

  private static boolean isBelow(Step step, String name) {
    return step.above() != null && step.above().name().equals(name);
  }
}
