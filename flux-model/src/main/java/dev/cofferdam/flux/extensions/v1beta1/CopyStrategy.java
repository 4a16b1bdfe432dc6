package dev.cofferdam.flux.extensions.v1beta1;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How to copy a file (source-watcher api/v1beta1). */
public enum CopyStrategy {
  /** Replace a file that is there. */
  @JsonProperty("Overwrite")
  OVERWRITE,

  /** Merge YAML into a file that is there, as Helm merges values: lists are replaced as a whole. */
  @JsonProperty("Merge")
  MERGE,

  /** Unpack {@code .tar.gz} and {@code .tgz} archives; a pattern passes over all other files. */
  @JsonProperty("Extract")
  EXTRACT
}
