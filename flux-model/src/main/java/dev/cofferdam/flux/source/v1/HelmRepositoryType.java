package dev.cofferdam.flux.source.v1;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What kind of Helm repository it is (source-controller api/v1). */
public enum HelmRepositoryType {
  /** Charts behind HTTP, listed in an {@code index.yaml}. */
  @JsonProperty("default")
  DEFAULT,

  /** Charts in a container registry; the URL has to begin with {@code oci://}. */
  @JsonProperty("oci")
  OCI
}
