package dev.cofferdam.flux.image.v1;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How the controller logs in to a registry (image-reflector-controller api/v1). */
public enum RegistryProvider {
  /** With what a Secret holds, if there is one. */
  @JsonProperty("generic")
  GENERIC,

  /** With an identity of AWS, for ECR. */
  @JsonProperty("aws")
  AWS,

  /** With an identity of Azure, for ACR. */
  @JsonProperty("azure")
  AZURE,

  /** With an identity of Google Cloud, for Artifact Registry. */
  @JsonProperty("gcp")
  GCP
}
