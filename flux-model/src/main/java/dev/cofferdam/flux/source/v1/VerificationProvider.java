package dev.cofferdam.flux.source.v1;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What an artifact or a chart may be signed with (source-controller api/v1). */
public enum VerificationProvider {
  /** Sigstore cosign. */
  @JsonProperty("cosign")
  COSIGN,

  /** Notary Project notation. */
  @JsonProperty("notation")
  NOTATION
}
