package dev.cofferdam.flux.meta;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The two kinds of object that hold plain data for others to read (helm-controller api/v2). */
public enum DataKind {
  /** Data that anybody may see. */
  @JsonProperty("ConfigMap")
  CONFIG_MAP,

  /** Data that is confidential. */
  @JsonProperty("Secret")
  SECRET
}
