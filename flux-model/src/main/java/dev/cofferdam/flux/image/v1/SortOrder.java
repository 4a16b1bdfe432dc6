package dev.cofferdam.flux.image.v1;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The order of tags, of which the last is chosen (image-reflector-controller api/v1). */
public enum SortOrder {
  /** Up: Z, or 9, is last. */
  @JsonProperty("asc")
  ASC,

  /** Down: A, or 0, is last. */
  @JsonProperty("desc")
  DESC
}
