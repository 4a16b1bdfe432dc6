package dev.cofferdam.render.helm;

import java.util.List;

/**
 * What Chart.yaml says. Texts that are not there are empty.
 *
 * @param apiVersion {@code v2}, or {@code v1}, which Helm assumes where none is given
 * @param kubeVersion the versions of Kubernetes it is for
 */
public record ChartMetadata(
    String apiVersion,
    String name,
    String version,
    String appVersion,
    String kubeVersion,
    String type,
    List<ChartDependency> dependencies) {

  public ChartMetadata {
    dependencies = List.copyOf(dependencies);
  }

  /** Whether it only lends templates to others. */
  public boolean isLibrary() {
    return type.equalsIgnoreCase("library");
  }
}
