package dev.cofferdam.render.helm;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import tools.jackson.databind.node.ObjectNode;

/**
 * What to render.
 *
 * @param chart the files of the chart, as {@link StagedChart} gives them
 * @param releaseName what {@code .Release.Name} is
 * @param namespace what {@code .Release.Namespace} is
 * @param values what is laid over the chart's own values
 * @param kubeVersion what {@code .Capabilities.KubeVersion} is, such as {@code 1.34.0}
 * @param apiVersions what {@code .Capabilities.APIVersions} holds, such as {@code apps/v1} and
 *     {@code apps/v1/Deployment}
 */
public record HelmTemplate(
    ChartFiles chart,
    String releaseName,
    String namespace,
    ObjectNode values,
    String kubeVersion,
    SortedSet<String> apiVersions) {

  public HelmTemplate {
    apiVersions = Collections.unmodifiableSortedSet(new TreeSet<>(apiVersions));
  }
}
