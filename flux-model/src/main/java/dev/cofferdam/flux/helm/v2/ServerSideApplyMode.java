package dev.cofferdam.flux.helm.v2;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether the API server merges fields when Helm applies (helm-controller api/v2). */
public enum ServerSideApplyMode {
  /** It does. */
  @JsonProperty("enabled")
  ENABLED,

  /** It does not: Helm merges them itself. */
  @JsonProperty("disabled")
  DISABLED,

  /** As with the release before. */
  @JsonProperty("auto")
  AUTO
}
