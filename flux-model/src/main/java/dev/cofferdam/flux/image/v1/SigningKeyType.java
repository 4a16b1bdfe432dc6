package dev.cofferdam.flux.image.v1;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The forms of a signing key (image-automation-controller api/v1). */
public enum SigningKeyType {
  /** An OpenPGP key in ASCII armor. */
  @JsonProperty("gpg")
  GPG,

  /** An SSH key in the format of OpenSSH. */
  @JsonProperty("ssh")
  SSH
}
