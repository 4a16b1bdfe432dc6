package dev.cofferdam.flux.helm.v2;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What to do with the custom resource definitions in {@code crds/} of a chart; none is ever deleted
 * (helm-controller api/v2).
 */
public enum CRDsPolicy {
  /** Nothing. */
  @JsonProperty("Skip")
  SKIP,

  /** Create those that are missing. */
  @JsonProperty("Create")
  CREATE,

  /** Create those that are missing and replace the others. */
  @JsonProperty("CreateReplace")
  CREATE_REPLACE
}
