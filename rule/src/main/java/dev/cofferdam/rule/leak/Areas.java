package dev.cofferdam.rule.leak;

import dev.cofferdam.render.RenderedObject;
import tools.jackson.databind.JsonNode;

/** Where in an object another area begins. */
record Areas(RenderedObject object) {

  /** Where another area begins, by the fields of the kinds that have one; else all is a field. */
  Area top(Step step) {
    var path = step.path();
    if (object.is("", "Secret") && (path.equals("data") || path.equals("stringData"))) {
      return Area.SECRET;
    }
    if (object.is("", "ConfigMap") && (path.equals("data") || path.equals("binaryData"))) {
      return Area.CONFIG;
    }
    return Area.FIELD;
  }

  /**
   * Of a node.
   *
   * @param above the area of what it is in
   * @param parent what it is in
   */
  Area below(Step step, Area above, JsonNode node, JsonNode parent) {
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
    if (name.equals("values")
        && step.path().equals("spec.values")
        && object.is(Flux.HELM, "HelmRelease")) {
      return Area.VALUE;
    }
    boolean substitutes =
        name.equals("substitute")
            && step.path().equals("spec.postBuild.substitute")
            && object.is(Flux.KUSTOMIZE, "Kustomization");
    return substitutes ? Area.SUBSTITUTE : Area.FIELD;
  }

  /** In a policy it is what others are to look like. */
  boolean isSecret(JsonNode node) {
    return Patches.isSecret(node) && !SeenTexts.describes(object);
  }
}
