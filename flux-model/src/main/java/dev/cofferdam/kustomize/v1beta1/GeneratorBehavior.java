package dev.cofferdam.kustomize.v1beta1;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a generated object does to one of the same name in the resources (kustomize api/types). */
public enum GeneratorBehavior {
  /** There must be none. */
  @JsonProperty("create")
  CREATE,

  /** Takes its place. */
  @JsonProperty("replace")
  REPLACE,

  /** Adds its data, and wins where both have a key. */
  @JsonProperty("merge")
  MERGE
}
