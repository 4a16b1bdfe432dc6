package dev.cofferdam.flux.kustomize.v1;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What happens to the applied objects when the Kustomization is deleted (kustomize-controller
 * api/v1).
 */
public enum DeletionPolicy {
  /** They are deleted if {@code prune} is true and stay otherwise. */
  @JsonProperty("MirrorPrune")
  MIRROR_PRUNE,

  /** They are deleted. */
  @JsonProperty("Delete")
  DELETE,

  /** They are deleted, and the Kustomization stays until they are gone. */
  @JsonProperty("WaitForTermination")
  WAIT_FOR_TERMINATION,

  /** They stay. */
  @JsonProperty("Orphan")
  ORPHAN
}
