package dev.cofferdam.flux.helm.v2;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a chart may be signed with (helm-controller api/v2). */
public enum ChartVerificationProvider {
  /** Sigstore cosign. */
  @JsonProperty("cosign")
  COSIGN,

  /** Notary Project notation. */
  @JsonProperty("notation")
  NOTATION
}
