package dev.cofferdam.rule.exposure;

import dev.cofferdam.rule.Clusters;
import java.util.List;

/** What rules say of one container of a Deployment {@code dev/web}. */
final class Containers {

  private static final String AT =
      "a.yaml:1:1: Deployment dev/web: spec.template.spec.containers[0]";

  private Containers() {}

  /** Each from behind the path of the container, as in {@code public: .image is …}. */
  static List<String> exposed(ExposureRule rule, String container) {
    return Exposed.by(rule, Clusters.of(yaml(container))).stream()
        .map(it -> it.replace(AT, ""))
        .toList();
  }

  static String yaml(String container) {
    return """
    apiVersion: apps/v1
    kind: Deployment
    metadata: {name: web, namespace: dev}
    spec: {template: {spec: {containers: [{name: web, %s}]}}}
    """
        .formatted(container);
  }

  static EmbeddedPod.Container container(String yaml) {
    return new EmbeddedPod.Container("c", Clusters.object("{" + yaml + "}"));
  }
}
