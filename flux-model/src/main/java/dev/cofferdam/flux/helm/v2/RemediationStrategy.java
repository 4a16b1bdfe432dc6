package dev.cofferdam.flux.helm.v2;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a failed upgrade is undone (helm-controller api/v2). */
public enum RemediationStrategy {
  /** By a rollback to the release before. */
  @JsonProperty("rollback")
  ROLLBACK,

  /** By an uninstall. */
  @JsonProperty("uninstall")
  UNINSTALL
}
