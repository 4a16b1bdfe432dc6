package dev.cofferdam.benchmarks;

import dev.cofferdam.document.YamlReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Valid manifests of several kinds, and directories full of them. */
final class Manifests {

  static final String RELEASE =
      """
      apiVersion: helm.toolkit.fluxcd.io/v2
      kind: HelmRelease
      metadata:
        name: NAME
        namespace: flux-system
      spec:
        interval: 10m
        timeout: 15m
        releaseName: coder
        targetNamespace: coder
        chart:
          spec:
            chart: third_party/vendir/coder
            sourceRef:
              kind: GitRepository
              name: setup
        install:
          strategy:
            name: RetryOnFailure
            retryInterval: 5m
        values:
          coder:
            service:
              type: ClusterIP
            env:
              - name: CODER_ACCESS_URL
                value: https://coder.example.ts.net
      """;

  static final String DEPLOYMENT =
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata:
        name: NAME
        namespace: coder
        labels:
          app: web
      spec:
        replicas: 2
        selector:
          matchLabels:
            app: web
        template:
          metadata:
            labels:
              app: web
          spec:
            securityContext:
              runAsNonRoot: true
            containers:
              - name: web
                image: registry.example.org/web:1.2.3
                ports:
                  - name: http
                    containerPort: 8080
                resources:
                  limits:
                    cpu: 500m
                    memory: 1Gi
                readinessProbe:
                  httpGet:
                    path: /healthz
                    port: http
                env:
                  - name: PASSWORD
                    valueFrom:
                      secretKeyRef:
                        name: db
                        key: password
      """;

  static final String WIDGET =
      """
      apiVersion: example.org/v1
      kind: Widget
      metadata:
        name: NAME
      spec:
        size: 3
        parts:
          - name: a
            weight: 1
          - name: b
            weight: 2
      """;

  static final String DEFINITION =
      """
      apiVersion: apiextensions.k8s.io/v1
      kind: CustomResourceDefinition
      metadata:
        name: widgets.example.org
      spec:
        group: example.org
        scope: Namespaced
        names:
          kind: Widget
          plural: widgets
        versions:
          - name: v1
            served: true
            storage: true
            schema:
              openAPIV3Schema:
                type: object
                properties:
                  spec:
                    type: object
                    required: [size]
                    x-kubernetes-validations:
                      - rule: self.size >= size(self.parts)
                        message: has more parts than its size allows
                      - rule: self.parts.all(it, it.weight > 0)
                        message: has a part without weight
                    properties:
                      size:
                        type: integer
                        minimum: 1
                      parts:
                        type: array
                        maxItems: 10
                        items:
                          type: object
                          properties:
                            name:
                              type: string
                              pattern: ^[a-z]+$
                            weight:
                              type: integer
                              default: 1
      """;

  private static final String MAP =
      """
      apiVersion: v1
      kind: ConfigMap
      metadata:
        name: NAME
        namespace: coder
      data:
        region: eu-central
        settings: |
          one
          two
      """;

  private Manifests() {}

  /** The object that such a text describes. */
  static ObjectNode object(String text) {
    var bytes = text.replace("NAME", "it").getBytes(StandardCharsets.UTF_8);
    return (ObjectNode) YamlReader.read(bytes).documents().get(0).value();
  }

  /** Writes so many files of one object each, and one definition. */
  static void write(Path directory, int files) throws IOException {
    var texts = List.of(RELEASE, DEPLOYMENT, WIDGET, MAP);
    for (int i = 0; i < files; i++) {
      var folder = Files.createDirectories(directory.resolve("d" + i / 100));
      var text = texts.get(i % texts.size()).replace("NAME", "n" + i);
      Files.writeString(folder.resolve("f%d.yaml".formatted(i)), text);
    }
    Files.writeString(directory.resolve("definition.yaml"), DEFINITION);
  }
}
