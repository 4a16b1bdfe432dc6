package dev.cofferdam.flux.source.v1;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What has to carry a trusted signature; the tag modes need a tag, semver or name to check out
 * (source-controller api/v1).
 */
public enum GitVerificationMode {
  /** The commit that is checked out. */
  @JsonProperty("HEAD")
  HEAD,

  /** The same as {@link #HEAD}, in the spelling of older API versions. */
  @JsonProperty("head")
  LEGACY_HEAD,

  /** The tag that is checked out. */
  @JsonProperty("Tag")
  TAG,

  /** The tag and the commit it points to. */
  @JsonProperty("TagAndHEAD")
  TAG_AND_HEAD
}
