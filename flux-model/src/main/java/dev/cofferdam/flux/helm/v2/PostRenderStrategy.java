package dev.cofferdam.flux.helm.v2;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What happens to the hooks of a chart when manifests are changed after rendering (helm-controller
 * api/v2).
 */
public enum PostRenderStrategy {
  /** They stay as they are. */
  @JsonProperty("nohooks")
  NOHOOKS,

  /** They are changed together with the other manifests. */
  @JsonProperty("combined")
  COMBINED,

  /** They are changed as a set of their own. */
  @JsonProperty("separate")
  SEPARATE
}
