package dev.cofferdam.flux.image.v1;

import com.fasterxml.jackson.annotation.JsonProperty;

/** When the digest of the chosen tag is looked up (image-reflector-controller api/v1). */
public enum ReflectionPolicy {
  /** Again and again, for tags that move, such as {@code latest}. */
  @JsonProperty("Always")
  ALWAYS,

  /** Once for each tag. */
  @JsonProperty("IfNotPresent")
  IF_NOT_PRESENT,

  /** Not at all. */
  @JsonProperty("Never")
  NEVER
}
