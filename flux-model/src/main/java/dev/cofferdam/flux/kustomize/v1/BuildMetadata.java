package dev.cofferdam.flux.kustomize.v1;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What Kustomize writes into the annotations of each object it builds (kustomize-controller
 * api/v1).
 */
public enum BuildMetadata {
  /** The file that the object comes from. */
  @JsonProperty("originAnnotations")
  ORIGIN_ANNOTATIONS,

  /** The transformers that have changed it. */
  @JsonProperty("transformerAnnotations")
  TRANSFORMER_ANNOTATIONS
}
