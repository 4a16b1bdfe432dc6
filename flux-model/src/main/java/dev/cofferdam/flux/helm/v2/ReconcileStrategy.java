package dev.cofferdam.flux.helm.v2;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What counts as a new chart (helm-controller api/v2). */
public enum ReconcileStrategy {
  /** A new version in {@code Chart.yaml}; other edits in the source go unnoticed. */
  @JsonProperty("ChartVersion")
  CHART_VERSION,

  /** Every new revision of the source, such as each commit. */
  @JsonProperty("Revision")
  REVISION
}
