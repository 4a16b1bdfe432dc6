package dev.cofferdam.flux.source.v1;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The kinds a chart may be taken from (source-controller api/v1). */
public enum HelmChartSourceKind {
  /** A Helm repository. */
  @JsonProperty("HelmRepository")
  HELM_REPOSITORY,

  /** A directory of a Git repository. */
  @JsonProperty("GitRepository")
  GIT_REPOSITORY,

  /** A directory of an object store. */
  @JsonProperty("Bucket")
  BUCKET
}
