package dev.cofferdam.flux.helm.v2;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What happens to the dependents of a deleted object (helm-controller api/v2). */
public enum DeletionPropagation {
  /** They are deleted afterwards. */
  @JsonProperty("background")
  BACKGROUND,

  /** They are deleted first. */
  @JsonProperty("foreground")
  FOREGROUND,

  /** They stay. */
  @JsonProperty("orphan")
  ORPHAN
}
