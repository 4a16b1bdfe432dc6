package dev.cofferdam.flux.source.v1;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How the controller logs in to the Git server (source-controller api/v1). */
public enum GitProvider {
  /** With what the Secret holds, if there is one. */
  @JsonProperty("generic")
  GENERIC,

  /** With a workload identity of AWS, for CodeCommit. */
  @JsonProperty("aws")
  AWS,

  /** With a workload identity of Azure, for Azure DevOps. */
  @JsonProperty("azure")
  AZURE,

  /** As a GitHub App, whose keys the Secret holds. */
  @JsonProperty("github")
  GITHUB
}
