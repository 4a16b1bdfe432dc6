package dev.cofferdam.flux.image.v1;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The ways to change files (image-automation-controller api/v1). */
public enum UpdateStrategyName {
  /** Fields with a comment that names a policy take its tag. */
  @JsonProperty("Setters")
  SETTERS
}
