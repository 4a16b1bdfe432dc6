package dev.cofferdam.render.kustomize;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What {@code spec.commonMetadata} puts on every object (fluxcd/pkg ssa, SetCommonMetadata). */
public record CommonMetadata(JsonNode labels, JsonNode annotations) {

  /** Of the spec of a Kustomization. */
  public static CommonMetadata of(ObjectNode spec) {
    var common = spec.path("commonMetadata");
    return new CommonMetadata(common.path("labels"), common.path("annotations"));
  }

  /** Changes the object, whatever it says itself, and gives it back. */
  public ObjectNode apply(ObjectNode object) {
    labels.forEachEntry((key, value) -> OwnerLabels.put(object, "labels", key, value));
    annotations.forEachEntry((key, value) -> OwnerLabels.put(object, "annotations", key, value));
    return object;
  }
}
