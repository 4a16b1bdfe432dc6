package dev.cofferdam.flux.helm.v2;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What to do about changes made in the cluster (helm-controller api/v2). */
public enum DriftDetectionMode {
  /** Report and undo them. */
  @JsonProperty("enabled")
  ENABLED,

  /** Report them. */
  @JsonProperty("warn")
  WARN,

  /** Do not look for them. */
  @JsonProperty("disabled")
  DISABLED
}
