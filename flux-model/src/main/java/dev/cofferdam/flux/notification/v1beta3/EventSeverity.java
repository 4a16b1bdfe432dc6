package dev.cofferdam.flux.notification.v1beta3;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How bad an event is (notification-controller api/v1beta3). */
public enum EventSeverity {
  /** All is well; as the least severe, it stands for all events. */
  @JsonProperty("info")
  INFO,

  /** Something went wrong. */
  @JsonProperty("error")
  ERROR
}
