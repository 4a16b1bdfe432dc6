package dev.cofferdam.flux.helm.v2;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The ways to wait for objects to be ready (helm-controller api/v2). */
public enum WaitStrategyName {
  /** Ask for their status from time to time, custom health checks included. */
  @JsonProperty("poller")
  POLLER,

  /** As Helm 3 did. */
  @JsonProperty("legacy")
  LEGACY
}
