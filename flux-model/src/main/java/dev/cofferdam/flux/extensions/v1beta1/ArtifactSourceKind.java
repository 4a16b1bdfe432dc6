package dev.cofferdam.flux.extensions.v1beta1;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The kinds that files may be taken from (source-watcher api/v1beta1). */
public enum ArtifactSourceKind {
  /** An object store. */
  @JsonProperty("Bucket")
  BUCKET,

  /** A Git repository. */
  @JsonProperty("GitRepository")
  GIT_REPOSITORY,

  /** An artifact in a container registry. */
  @JsonProperty("OCIRepository")
  OCI_REPOSITORY,

  /** A packaged Helm chart. */
  @JsonProperty("HelmChart")
  HELM_CHART,

  /** An artifact of another controller, such as another generator. */
  @JsonProperty("ExternalArtifact")
  EXTERNAL_ARTIFACT
}
