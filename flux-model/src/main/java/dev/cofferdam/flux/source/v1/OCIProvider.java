package dev.cofferdam.flux.source.v1;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How the controller logs in to a container registry (source-controller api/v1). */
public enum OCIProvider {
  /** With what a Secret holds, if there is one. */
  @JsonProperty("generic")
  GENERIC,

  /** With a workload identity of AWS, for ECR. */
  @JsonProperty("aws")
  AWS,

  /** With a workload or managed identity of Azure, for ACR. */
  @JsonProperty("azure")
  AZURE,

  /** With a workload identity of Google Cloud, for Artifact Registry. */
  @JsonProperty("gcp")
  GCP
}
