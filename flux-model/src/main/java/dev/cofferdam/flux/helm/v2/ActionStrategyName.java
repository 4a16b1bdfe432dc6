package dev.cofferdam.flux.helm.v2;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What follows a failed install or upgrade (helm-controller api/v2). */
public enum ActionStrategyName {
  /** The remediation, as often as it allows. */
  @JsonProperty("RemediateOnFailure")
  REMEDIATE_ON_FAILURE,

  /**
   * Another try after a while, without uninstall or rollback; the remediation means nothing then.
   */
  @JsonProperty("RetryOnFailure")
  RETRY_ON_FAILURE
}
