package dev.cofferdam.flux.helm.v2;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What follows a new name of the chart (helm-controller api/v2). */
public enum ChartNameChangeStrategy {
  /** An upgrade of the release. */
  @JsonProperty("InPlaceUpdate")
  IN_PLACE_UPDATE,

  /** An uninstall and an install, which loses the data of volumes. */
  @JsonProperty("Reinstall")
  REINSTALL
}
