package dev.cofferdam.flux.source.v1;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Which object store it is, and how the controller logs in (source-controller api/v1). */
public enum BucketProvider {
  /** Any store with the interface of S3, with the keys that a Secret holds. */
  @JsonProperty("generic")
  GENERIC,

  /** S3 of AWS, with a workload identity or with the keys that a Secret holds. */
  @JsonProperty("aws")
  AWS,

  /**
   * Google Cloud Storage, with a workload identity or with the {@code serviceaccount} that a Secret
   * holds.
   */
  @JsonProperty("gcp")
  GCP,

  /**
   * Azure Blob Storage, with a workload or managed identity or with what a Secret holds; without
   * any, as anybody.
   */
  @JsonProperty("azure")
  AZURE
}
