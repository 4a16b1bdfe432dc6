package dev.cofferdam.flux.kustomize.v1;

import com.fasterxml.jackson.annotation.JsonProperty;

/** When manifests are searched for variables (kustomize-controller api/v1). */
public enum SubstituteStrategy {
  /** Once there is at least one variable. */
  @JsonProperty("WithVariables")
  WITH_VARIABLES,

  /** Every time, so that defaults in the manifests take effect alone. */
  @JsonProperty("Always")
  ALWAYS
}
