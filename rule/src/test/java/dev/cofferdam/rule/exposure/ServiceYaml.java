package dev.cofferdam.rule.exposure;

import java.util.List;

/** Services as rules are tested on them. */
final class ServiceYaml {

  private ServiceYaml() {}

  /** What a rule sees in the Service {@code dev/web} with this spec. */
  static List<String> exposed(ExposureRule rule, String spec) {
    return exposed(rule, "", spec);
  }

  /** The same with annotations, such as {@code a/b: 'c'}. */
  static List<String> exposed(ExposureRule rule, String annotations, String spec) {
    return Exposed.by(
            rule,
            """
            apiVersion: v1
            kind: Service
            metadata: {name: web, namespace: dev, annotations: {%s}}
            spec: {%s}
            """
                .formatted(annotations, spec))
        .stream()
        .map(text -> text.replace("a.yaml:1:1: Service dev/web: ", ""))
        .toList();
  }
}
