package dev.cofferdam.render.kustomize;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Labels and annotations that {@code spec.commonMetadata} sets on all objects, in their own
 * metadata alone: neither in selectors nor in templates (fluxcd/pkg ssa, SetCommonMetadata).
 */
public record CommonMetadata(
    SortedMap<String, String> labels, SortedMap<String, String> annotations) {

  /** Nothing. */
  public static final CommonMetadata NONE = new CommonMetadata(new TreeMap<>(), new TreeMap<>());

  public CommonMetadata {
    labels = Collections.unmodifiableSortedMap(new TreeMap<>(labels));
    annotations = Collections.unmodifiableSortedMap(new TreeMap<>(annotations));
  }

  /** Of the spec of a Kustomization or a HelmRelease; values that are no texts do not count. */
  public static CommonMetadata of(ObjectNode spec) {
    var metadata = spec.path("commonMetadata");
    return new CommonMetadata(texts(metadata.path("labels")), texts(metadata.path("annotations")));
  }

  /** Sets all of it, whatever the object says. */
  void setOn(ObjectNode object) {
    MetadataTexts.add(object, "labels", labels);
    MetadataTexts.add(object, "annotations", annotations);
  }

  private static SortedMap<String, String> texts(JsonNode map) {
    var texts = new TreeMap<String, String>();
    for (Map.Entry<String, JsonNode> entry : map.properties()) {
      if (entry.getValue().isString()) {
        texts.put(entry.getKey(), entry.getValue().asString());
      }
    }
    return texts;
  }
}
