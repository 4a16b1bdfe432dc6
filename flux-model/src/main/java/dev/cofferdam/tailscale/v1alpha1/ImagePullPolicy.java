package dev.cofferdam.tailscale.v1alpha1;

import com.fasterxml.jackson.annotation.JsonProperty;

/** When the node asks the registry for an image (Tailscale k8s-operator v1alpha1). */
public enum ImagePullPolicy {
  /** Each time the container starts. */
  @JsonProperty("Always")
  ALWAYS,

  /** Never; the image has to be on the node. */
  @JsonProperty("Never")
  NEVER,

  /** If the node does not have it. */
  @JsonProperty("IfNotPresent")
  IF_NOT_PRESENT
}
