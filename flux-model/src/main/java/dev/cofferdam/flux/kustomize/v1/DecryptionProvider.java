package dev.cofferdam.flux.kustomize.v1;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What files may be encrypted with (kustomize-controller api/v1). */
public enum DecryptionProvider {
  /** SOPS, with age, OpenPGP or a key service. */
  @JsonProperty("sops")
  SOPS
}
