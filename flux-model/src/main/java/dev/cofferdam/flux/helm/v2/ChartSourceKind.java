package dev.cofferdam.flux.helm.v2;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The kinds a chart may be taken from (helm-controller api/v2). */
public enum ChartSourceKind {
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
