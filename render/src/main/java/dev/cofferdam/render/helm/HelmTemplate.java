package dev.cofferdam.render.helm;

import java.nio.file.Path;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import tools.jackson.databind.node.ObjectNode;

/**
 * What to render.
 *
 * @param chart the directory of the chart, which nobody else changes and the engine may not change
 * @param releaseName what {@code .Release.Name} is
 * @param namespace what {@code .Release.Namespace} is
 * @param values what is laid over the chart's own values
 * @param kubeVersion what {@code .Capabilities.KubeVersion} is, such as {@code 1.34.0}
 * @param apiVersions what {@code .Capabilities.APIVersions} holds, such as {@code apps/v1} and
 *     {@code apps/v1/Deployment}
 */
public record HelmTemplate(
    Path chart,
    String releaseName,
    String namespace,
    ObjectNode values,
    String kubeVersion,
    SortedSet<String> apiVersions) {

  public HelmTemplate {
    apiVersions = Collections.unmodifiableSortedSet(new TreeSet<>(apiVersions));
  }
}
