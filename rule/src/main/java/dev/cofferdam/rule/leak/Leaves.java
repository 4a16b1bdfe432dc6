package dev.cofferdam.rule.leak;

import dev.cofferdam.render.RenderedObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Finds the texts of an object, each with the area that it is in. */
final class Leaves {

  /** Fields of an object at the top that hold nothing that anybody has written. */
  private static final Set<String> PASSED_OVER = Set.of("apiVersion", "kind", "sops", "status");

  /** Names of values that say nothing by themselves: what they are in does. */
  private static final Set<String> MERE_VALUES =
      Set.of("content", "inline", "inlineString", "literal", "plain", "plaintext", "raw", "value");

  /** Of maps whose values are secrets. */
  private static final Set<String> SECRETS =
      Set.of("secret", "secretData", "secretEnv", "secrets", "stringData");

  private static final Pattern FLAG = Pattern.compile("--?[A-Za-z][\\w.-]{2,100}");

  /** A shorter number is more often a time or an amount. */
  private static final int SHORTEST_NUMBER = 6;

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
                  visit(below, it.getValue(), area(below, area, it.getValue(), node), node);
                }
              });
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        visit(Step.item(step, i), node.path(i), area, node);
      }
    } else if (node.isString()) {
      found.add(new Leaf(object, step, area, name(step, area, parent), text(step, area, node)));
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
        if (isSecret(document) || (patch && document.isObject())) {
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
      visit(step, value, area == Area.FIELD ? area(step, area, value, operation) : area, operation);
    }
  }

  private Area area(Step step, Area above, JsonNode node, JsonNode parent) {
    var name = step.name();
    if ((name.equals("data") || name.equals("stringData")) && isSecret(parent)) {
      return Area.SECRET;
    }
    if (above != Area.FIELD) {
      return above;
    }
    var before = step.above() == null ? "" : step.above().name();
    if ((name.equals("annotations") || name.equals("labels")) && before.equals("metadata")) {
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

  /** In a policy it is what others are to look like. */
  private boolean isSecret(JsonNode node) {
    return Patches.isSecret(node) && !SeenTexts.describes(object);
  }

  private static boolean isAt(Step step, String path) {
    return step.path().equals(path);
  }

  /** What a SealedSecret has encrypted, and who wrote which field. */
  private boolean isPassedOver(Step step) {
    return (step.name().equals("encryptedData") && object.is("bitnami.com", "SealedSecret"))
        || (step.name().equals("managedFields") && isAt(step, "metadata.managedFields"));
  }

  private static String name(Step step, Area area, JsonNode parent) {
    if (area == Area.VALUE && isOfSecrets(step)) {
      return "secret";
    }
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

  /** Of a map of secrets, or the data in it, each with a name that says nothing. */
  private static boolean isOfSecrets(Step step) {
    var map = step.above();
    if (map != null && map.above() != null && map.name().equals("data")) {
      map = map.above();
    }
    return map != null
        && !step.isItem()
        && SECRETS.contains(map.name())
        && TellingName.isUntold(step.name())
        && !HarmlessName.is(step.name());
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

  /** Behind a flag of several letters without a value comes its value. */
  private static String flag(Step step, JsonNode list) {
    var before = step.index() == 0 ? "" : list.path(step.index() - 1).asString("");
    return FLAG.matcher(before).matches() ? before : step.nearestName();
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
