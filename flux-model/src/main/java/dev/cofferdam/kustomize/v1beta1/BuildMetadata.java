package dev.cofferdam.kustomize.v1beta1;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What kustomize writes into the objects it builds, about itself (kustomize api/types). */
public enum BuildMetadata {
  /** Annotations with the file that the object comes from. */
  @JsonProperty("originAnnotations")
  ORIGIN_ANNOTATIONS,

  /** Annotations with the transformers that have changed it. */
  @JsonProperty("transformerAnnotations")
  TRANSFORMER_ANNOTATIONS,

  /** A label with the version of kustomize. */
  @JsonProperty("managedByLabel")
  MANAGED_BY_LABEL
}
