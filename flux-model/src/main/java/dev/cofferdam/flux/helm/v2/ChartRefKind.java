package dev.cofferdam.flux.helm.v2;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The kinds that may be a chart as a whole (helm-controller api/v2). */
public enum ChartRefKind {
  /** A chart in a container registry. */
  @JsonProperty("OCIRepository")
  OCI_REPOSITORY,

  /** A HelmChart object that somebody else manages. */
  @JsonProperty("HelmChart")
  HELM_CHART,

  /** What another controller provides. */
  @JsonProperty("ExternalArtifact")
  EXTERNAL_ARTIFACT
}
