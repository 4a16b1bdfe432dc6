package dev.cofferdam.kustomize.v1beta1;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How values in the file meet the values of a chart (kustomize api/types). */
public enum ValuesMerge {
  /** The values of the chart win where both have a key. */
  @JsonProperty("merge")
  MERGE,

  /** Those in the file win where both have a key. */
  @JsonProperty("override")
  OVERRIDE,

  /** Those in the file are all there is. */
  @JsonProperty("replace")
  REPLACE
}
