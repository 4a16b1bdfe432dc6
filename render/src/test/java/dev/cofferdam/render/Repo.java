package dev.cofferdam.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** A repository on disk, written down in a test. */
public record Repo(Path root) {

  /** With a GitRepository and a Kustomization {@code flux-system/apps} over {@code ./apps}. */
  public static Repo withApps(Path root) {
    return new Repo(root)
        .file(
            "clusters/prod/apps.yaml",
            """
            apiVersion: source.toolkit.fluxcd.io/v1
            kind: GitRepository
            metadata: {name: repo, namespace: flux-system}
            spec: {interval: 1m, url: "ssh://git@git.example.com/example/repo", ref: {branch: main}}
            ---
            apiVersion: kustomize.toolkit.fluxcd.io/v1
            kind: Kustomization
            metadata: {name: apps, namespace: flux-system}
            spec:
              interval: 10m
              path: ./apps
              prune: true
              sourceRef: {kind: GitRepository, name: repo}
            """);
  }

  /** Writes a file. */
  public Repo file(String path, String text) {
    try {
      var file = root.resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Renders the whole of it, with no engine. */
  public Cluster rendered() {
    return rendered("", Engines.none());
  }

  /** Renders one directory of it. */
  public Cluster rendered(String directory, Engines engines) {
    return Rendering.of(Scope.of(root.resolve(directory)), engines).run();
  }

  /** Each object with the Kustomization that applies it. */
  public static List<String> objects(Cluster cluster) {
    return cluster.objects().stream()
        .map(
            it -> it.origin().kustomization().map(name -> it + " by " + name).orElse(it.toString()))
        .toList();
  }

  /** What is not rendered, without the path of the repository. */
  public String unrendered(Cluster cluster) {
    return cluster.unrendered().stream()
        .map(it -> it.toString().replace(root.toString().replace('\\', '/'), "REPO"))
        .collect(Collectors.joining("\n"));
  }
}
