package dev.cofferdam.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A directory with a repository in it, and the command line run on that. */
final class Workplace {

  /** A GitRepository, and a Kustomization of the directory {@code apps} in it. */
  static final String FLUX =
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
      """;

  static final String MAP =
      """
      apiVersion: v1
      kind: ConfigMap
      metadata: {name: settings, namespace: flux-system}
      data: {greeting: hello}
      """;

  static final String RELEASE =
      """
      apiVersion: helm.toolkit.fluxcd.io/v2
      kind: HelmRelease
      metadata: {name: web, namespace: flux-system}
      spec:
        interval: 10m
        releaseName: web
        chart: {spec: {chart: charts/web, sourceRef: {kind: GitRepository, name: repo}}}
      """;

  /** What a command said and how it ended; places are shown as {@code DIR}. */
  record Run(int status, String out, String err) {}

  private final Path directory;

  Workplace(Path directory) {
    this.directory = directory;
    file("flux.yaml", FLUX).file("apps/settings.yaml", MAP);
  }

  Path repository() {
    return directory.resolve("repo");
  }

  Path resolve(String path) {
    return directory.resolve(path);
  }

  /** With a chart of one template, and a release of it. */
  Workplace chart(String template) {
    return file("charts/web/Chart.yaml", "apiVersion: v2\nname: web\nversion: 1.2.3\n")
        .file("charts/web/templates/web.yaml", template)
        .file("apps/release.yaml", RELEASE);
  }

  /** A file of the repository. */
  Workplace file(String path, String text) {
    return file(path, text.getBytes(UTF_8));
  }

  Workplace file(String path, byte[] bytes) {
    try {
      var file = repository().resolve(path);
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Workplace without(String path) {
    try {
      Files.delete(repository().resolve(path));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Renders the repository, with a cache beside it. */
  Run render(String... more) {
    var arguments =
        Stream.of(
                Stream.of("render", "--cache", resolve("cache").toString()),
                Arrays.stream(more),
                Stream.of(repository().toString()))
            .flatMap(it -> it)
            .toArray(String[]::new);
    return run(arguments);
  }

  /** Checks the repository, with the same cache. */
  Run check(String... more) {
    var arguments =
        Stream.of(
                Stream.of("check", "--cache", resolve("cache").toString()),
                Arrays.stream(more),
                Stream.of(repository().toString()))
            .flatMap(it -> it)
            .toArray(String[]::new);
    return run(arguments);
  }

  Run run(String... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    int status =
        new Cofferdam().status(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    return new Run(status, shown(out), shown(err));
  }

  private String shown(StringWriter writer) {
    return writer.toString().replace(directory.toString(), "DIR");
  }

  /** All there is outside of the cache and of {@code out}, with sizes. */
  SortedMap<String, Long> files() {
    var files = files(directory);
    files.keySet().removeIf(it -> it.matches("(out|cache)(/.*)?"));
    return files;
  }

  static SortedMap<String, Long> files(Path directory) {
    var files = new TreeMap<String, Long>();
    try (Stream<Path> all = Files.walk(directory)) {
      for (Path path : all.toList()) {
        boolean isFile = Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
        var name = directory.relativize(path).toString().replace('\\', '/');
        files.put(name, isFile ? Files.size(path) : -1);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }
}
