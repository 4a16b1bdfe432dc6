package dev.cofferdam.flux.notification.v1;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The kinds whose objects send events, and can be told to reconcile (notification-controller
 * api/v1).
 */
public enum FluxKind {
  /** Files in an object store. */
  @JsonProperty("Bucket")
  BUCKET,

  /** A Git repository. */
  @JsonProperty("GitRepository")
  GIT_REPOSITORY,

  /** Manifests that Flux applies. */
  @JsonProperty("Kustomization")
  KUSTOMIZATION,

  /** A release that Flux keeps installed. */
  @JsonProperty("HelmRelease")
  HELM_RELEASE,

  /** A chart, fetched and packed. */
  @JsonProperty("HelmChart")
  HELM_CHART,

  /** A repository of charts. */
  @JsonProperty("HelmRepository")
  HELM_REPOSITORY,

  /** An image whose tags Flux reads. */
  @JsonProperty("ImageRepository")
  IMAGE_REPOSITORY,

  /** The choice of one tag of an image. */
  @JsonProperty("ImagePolicy")
  IMAGE_POLICY,

  /** Commits that bring chosen tags into Git. */
  @JsonProperty("ImageUpdateAutomation")
  IMAGE_UPDATE_AUTOMATION,

  /** An OCI artifact. */
  @JsonProperty("OCIRepository")
  OCI_REPOSITORY,

  /** Artifacts made out of other sources. */
  @JsonProperty("ArtifactGenerator")
  ARTIFACT_GENERATOR,

  /** An artifact that somebody else than Flux provides. */
  @JsonProperty("ExternalArtifact")
  EXTERNAL_ARTIFACT
}
