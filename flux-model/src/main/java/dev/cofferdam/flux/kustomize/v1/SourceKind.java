package dev.cofferdam.flux.kustomize.v1;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The kinds a Kustomization takes files from (kustomize-controller api/v1). */
public enum SourceKind {
  /** A Git repository. */
  @JsonProperty("GitRepository")
  GIT_REPOSITORY,

  /** An artifact in a container registry. */
  @JsonProperty("OCIRepository")
  OCI_REPOSITORY,

  /** An object store. */
  @JsonProperty("Bucket")
  BUCKET,

  /** What another controller provides. */
  @JsonProperty("ExternalArtifact")
  EXTERNAL_ARTIFACT
}
