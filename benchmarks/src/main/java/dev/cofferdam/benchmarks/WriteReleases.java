package dev.cofferdam.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Writes a repository with as many HelmReleases as asked for: {@code OUT COUNT}. They share ten
 * charts, vendored in the repository, and each has values and a namespace of its own; one Flux
 * Kustomization applies them all.
 */
public final class WriteReleases {

  private static final int CHARTS = 10;

  private static final List<String> CHART =
      List.of(
          "Chart.yaml",
          "values.yaml",
          "templates/_helpers.tpl",
          "templates/configmap.yaml",
          "templates/deployment.yaml",
          "templates/rbac.yaml",
          "templates/service.yaml");

  private static final String FLUX =
      """
      apiVersion: source.toolkit.fluxcd.io/v1
      kind: GitRepository
      metadata: {name: repository, namespace: flux-system}
      spec: {interval: 1m, url: "https://git.example.com/repository", ref: {branch: main}}
      ---
      apiVersion: kustomize.toolkit.fluxcd.io/v1
      kind: Kustomization
      metadata: {name: apps, namespace: flux-system}
      spec:
        interval: 10m
        path: ./apps
        prune: true
        sourceRef: {kind: GitRepository, name: repository}
      """;

  private static final String RELEASE =
      """
      apiVersion: v1
      kind: Namespace
      metadata: {name: NAME}
      ---
      apiVersion: helm.toolkit.fluxcd.io/v2
      kind: HelmRelease
      metadata: {name: NAME, namespace: flux-system}
      spec:
        interval: 10m
        releaseName: sample
        targetNamespace: NAME
        storageNamespace: NAME
        chart:
          spec:
            chart: charts/sample-CHART
            sourceRef: {kind: GitRepository, name: repository}
        values:
      """;

  private static final String VALUES =
      """
      replicaCount: REPLICAS
      service: {type: ClusterIP}
      env: [{name: NUMBER, value: "NAME"}]
      config: {greeting: "hello {{ .Release.Namespace }}", number: "NAME"}
      """;

  private WriteReleases() {}

  /** Writes. */
  public static void main(String[] args) throws IOException {
    if (args.length != 2) {
      throw new IllegalArgumentException("usage: OUT COUNT");
    }
    write(Path.of(args[0]), Integer.parseInt(args[1]));
  }

  /** The same files for the same count, whatever is there already. */
  static void write(Path root, int count) throws IOException {
    file(root.resolve("flux.yaml"), FLUX);
    for (int i = 0; i < Math.min(CHARTS, count); i++) {
      for (var part : CHART) {
        var text = resource(part).replace("name: sample\n", "name: sample-" + i + "\n");
        file(chart(root, i).resolve(part), text);
      }
    }
    for (int i = 0; i < count; i++) {
      var text = RELEASE.replace("CHART", String.valueOf(i % CHARTS)) + values(i).indent(4);
      file(root.resolve("apps").resolve(name(i) + ".yaml"), text.replace("NAME", name(i)));
    }
  }

  /** The directory of the chart of a release. */
  static Path chart(Path root, int release) {
    return root.resolve("charts/sample-" + release % CHARTS);
  }

  /** The name and namespace of a release. */
  static String name(int release) {
    return String.format(Locale.ROOT, "sample-%05d", release);
  }

  /** What a release lays over the values of its chart, in YAML. */
  static String values(int release) {
    return VALUES
        .replace("REPLICAS", String.valueOf(1 + release % 5))
        .replace("NAME", name(release));
  }

  private static void file(Path file, String text) throws IOException {
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    Files.writeString(file, text);
  }

  private static String resource(String name) throws IOException {
    try (var in = WriteReleases.class.getResourceAsStream("chart/" + name)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
