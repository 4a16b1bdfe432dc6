package dev.cofferdam.rule.exposure;

/** Objects of any kind as rules are tested on them. */
final class ObjectYaml {

  private ObjectYaml() {}

  /** One of a kind such as {@code Kind.group}, in the namespace {@code dev}. */
  static String of(String kind, String name, String spec) {
    int dot = kind.indexOf('.');
    return """
        apiVersion: %s/v1
        kind: %s
        metadata: {name: %s, namespace: dev}
        spec: {%s}
        """
        .formatted(kind.substring(dot + 1), kind.substring(0, dot), name, spec);
  }
}
