package dev.cofferdam.flux.image.v1;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The kinds of source that can be changed (image-automation-controller api/v1). */
public enum SourceKind {
  /** A Git repository. */
  @JsonProperty("GitRepository")
  GIT_REPOSITORY
}
