package dev.cofferdam.render.helm;

/** Helm itself, which makes manifests of the templates of a chart. Safe for use by many threads. */
public interface HelmEngine {

  /**
   * Renders a chart as for its first installation, without a cluster.
   *
   * @return YAML documents, each with the comment {@code # Source: CHART/PATH} before it, hooks
   *     included, custom resource definitions of {@code crds/} and notes not
   * @throws HelmFailure if Helm refuses the chart, the values, or what the templates give
   */
  String template(HelmTemplate request);

  /** Which engine it is, with its version; part of the key of what is cached. */
  String version();
}
