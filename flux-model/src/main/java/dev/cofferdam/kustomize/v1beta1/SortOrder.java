package dev.cofferdam.kustomize.v1beta1;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The order of the objects that are built (kustomize api/types). */
public enum SortOrder {
  /** By kind: namespaces and definitions first, webhooks last. */
  @JsonProperty("legacy")
  LEGACY,

  /** As they stand in the files. */
  @JsonProperty("fifo")
  FIFO
}
