package dev.cofferdam.flux.source.v1;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What to do with the layer of an artifact (source-controller api/v1). */
public enum OCILayerOperation {
  /** Unpack it; it has to be a compressed tar archive. */
  @JsonProperty("extract")
  EXTRACT,

  /** Keep the archive as it is, for what reads archives itself, such as Helm. */
  @JsonProperty("copy")
  COPY
}
