package dev.cofferdam.flux.source.v1;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What counts as a new chart (source-controller api/v1). */
public enum ReconcileStrategy {
  /** A new version in {@code Chart.yaml}; other edits in the source go unnoticed. */
  @JsonProperty("ChartVersion")
  CHART_VERSION,

  /** Every new revision of the source, such as each commit. */
  @JsonProperty("Revision")
  REVISION
}
