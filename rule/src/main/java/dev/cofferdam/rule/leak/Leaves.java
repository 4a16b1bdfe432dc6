package dev.cofferdam.rule.leak;

import dev.cofferdam.render.RenderedObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Finds the texts of an object, each with the area that it is in. */
final class Leaves {

  /** Fields of an object at the top that hold nothing that anybody has written. */
  private static final Set<String> PASSED_OVER = Set.of("apiVersion", "kind", "sops", "status");

  /** Names of values that say nothing by themselves: what they are in does. */
  private static final Set<String> MERE_VALUES =
      Set.of("content", "inline", "inlineString", "literal", "plain", "plaintext", "raw", "value");

  private final RenderedObject object;
  private final List<Leaf> found = new ArrayList<>();

  private Leaves(RenderedObject object) {
    this.object = object;
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
        visit(step, it.getValue(), area(step), object.value());
      }
    }
  }

  /** Where another area begins, by the fields of the kinds that have one; else all is a field. */
  private Area area(Step step) {
    var path = step.path();
    if (object.is("", "Secret") && (path.equals("data") || path.equals("stringData"))) {
      return Area.SECRET;
    }
    if (object.is("", "ConfigMap") && (path.equals("data") || path.equals("binaryData"))) {
      return Area.CONFIG;
    }
    return Area.FIELD;
  }

  private void visit(Step step, JsonNode node, Area area, JsonNode parent) {
    if (node.isObject()) {
      node.properties()
          .forEach(
              it -> {
                var below = Step.field(step, it.getKey());
                if (!isPassedOver(below)) {
                  visit(below, it.getValue(), area(below, area, it.getValue()), node);
                }
              });
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        visit(Step.item(step, i), node.path(i), area, node);
      }
    } else if (node.isString()) {
      found.add(new Leaf(object, step, area, name(step, parent), text(step, area, node)));
    }
  }

  private Area area(Step step, Area above, JsonNode node) {
    if (above != Area.FIELD) {
      return above;
    }
    var name = step.name();
    var parent = step.above() == null ? "" : step.above().name();
    if ((name.equals("annotations") || name.equals("labels")) && parent.equals("metadata")) {
      return Area.ANNOTATION;
    }
    if (node.isArray() && name.equals("env")) {
      return Area.ENVIRONMENT;
    }
    if (node.isArray() && (name.equals("args") || name.equals("command"))) {
      return Area.ARGUMENT;
    }
    if (name.equals("values") && isAt(step, "spec.values") && object.is(Flux.HELM, "HelmRelease")) {
      return Area.VALUE;
    }
    boolean substitutes =
        name.equals("substitute")
            && isAt(step, "spec.postBuild.substitute")
            && object.is(Flux.KUSTOMIZE, "Kustomization");
    return substitutes ? Area.SUBSTITUTE : Area.FIELD;
  }

  private static boolean isAt(Step step, String path) {
    return step.path().equals(path);
  }

  /** What a SealedSecret has encrypted, and who wrote which field. */
  private boolean isPassedOver(Step step) {
    return (step.name().equals("encryptedData") && object.is("bitnami.com", "SealedSecret"))
        || (step.name().equals("managedFields") && isAt(step, "metadata.managedFields"));
  }

  private static String name(Step step, JsonNode parent) {
    if (step.isItem()) {
      return flag(step, parent);
    }
    if (MERE_VALUES.contains(step.name())) {
      var named = named(parent);
      if (named != null) {
        return named;
      }
      var above = step.above();
      return above == null ? step.name() : above.nearestName();
    }
    return step.name();
  }

  /** The name of a pair. */
  private static @Nullable String named(JsonNode pair) {
    for (String field : List.of("name", "key")) {
      if (pair.path(field).isString()) {
        return pair.path(field).asString("");
      }
    }
    return null;
  }

  /** Behind a long flag without a value comes its value. */
  private static String flag(Step step, JsonNode list) {
    var before = step.index() == 0 ? "" : list.path(step.index() - 1).asString("");
    return before.startsWith("--") && before.indexOf('=') < 0 ? before : step.nearestName();
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
