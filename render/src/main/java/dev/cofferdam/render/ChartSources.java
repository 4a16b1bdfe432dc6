package dev.cofferdam.render;

import dev.cofferdam.render.RepositoryFacts.VendoredChart;
import dev.cofferdam.render.Unrendered.Reason;
import dev.cofferdam.render.source.SourceTree;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Finds the chart of a HelmRelease in the files: in its source if that is here, or else where
 * vendir keeps the same chart of the same repository and version.
 */
final class ChartSources {

  /** Any other version is a range, of which the newest counts. */
  private static final Pattern EXACT = Pattern.compile("v?\\d+\\.\\d+\\.\\d+([-+]\\S+)?");

  private final Sources sources;
  private final SourceTree workingTree;
  private final List<VendoredChart> vendored;

  ChartSources(Sources sources, SourceTree workingTree, List<VendoredChart> vendored) {
    this.sources = sources;
    this.workingTree = workingTree;
    this.vendored = vendored;
  }

  /**
   * Where a chart is.
   *
   * @param spec the settings of the chart: of {@code chart.spec}, or of the HelmChart that {@code
   *     chartRef} names; empty for an OCI artifact
   * @param files empty if it is not here
   * @param path the directory of the chart in the files
   */
  record Found(
      Optional<JsonNode> spec,
      Optional<SourceTree> files,
      String path,
      Reason reason,
      String whyNot) {

    static Found at(Optional<JsonNode> spec, SourceTree files, String path) {
      return new Found(spec, Optional.of(files), Paths.clean(path), Reason.CHART_MISSING, "");
    }

    static Found nowhere(Reason reason, String whyNot) {
      return new Found(Optional.empty(), Optional.empty(), "", reason, whyNot);
    }
  }

  Found find(RenderedObject release) {
    var spec = release.value().path("spec");
    if (spec.path("chart").path("spec").isObject()) {
      return ofSpec(spec.path("chart").path("spec"), release.namespace());
    }
    var reference = spec.path("chartRef");
    return reference.isObject()
        ? ofReference(reference, release.namespace())
        : Found.nowhere(
            Reason.FAILED, "names neither a chart nor a chartRef; give it one of the two");
  }

  private Found ofReference(JsonNode reference, String namespace) {
    var kind = reference.path("kind").asString("");
    var name = name(reference, namespace);
    if (kind.equals("HelmChart")) {
      var chart = sources.tryFind(kind, name);
      return chart.isPresent()
          ? ofSpec(chart.get().path("spec"), name.namespace())
          : Found.nowhere(
              Reason.SOURCE_ELSEWHERE,
              "HelmChart %s is not in this repository; add it".formatted(name));
    }
    var resolved = sources.resolve(kind, name);
    if (resolved.files().isPresent()) {
      return Found.at(Optional.empty(), resolved.files().get(), "");
    }
    var artifact = sources.tryFind(kind, name).flatMap(Artifact::of);
    return artifact.isEmpty()
        ? Found.nowhere(resolved.reason(), resolved.text())
        : vendored(artifact.get()).orElseGet(() -> artifact.get().notVendored(kind, name));
  }

  private Found ofSpec(JsonNode spec, String namespace) {
    var reference = spec.path("sourceRef");
    var kind = reference.path("kind").asString("");
    var name = name(reference, namespace);
    var chart = spec.path("chart").asString("");
    var resolved = sources.resolve(kind, name);
    if (resolved.files().isPresent()) {
      return Found.at(Optional.of(spec), resolved.files().get(), chart);
    }
    if (!kind.equals("HelmRepository")) {
      return Found.nowhere(resolved.reason(), resolved.text());
    }
    var version = spec.path("version").asString("");
    return sources
        .tryFind(kind, name)
        .flatMap(it -> vendoredAs(it.path("spec").path("url").asString(""), chart, version))
        .map(it -> Found.at(Optional.of(spec), workingTree, it.path()))
        .orElseGet(() -> notVendored(kind, name, chart, version));
  }

  private static Found notVendored(String kind, FluxName name, String chart, String version) {
    if (!EXACT.matcher(version).matches()) {
      return Found.nowhere(
          Reason.CHART_MISSING,
          "chart '%s' of %s %s is not in the repository, and '%s' is no version that could be; name one version, or say where the chart is with --source %s=DIR"
              .formatted(chart, kind, name, version.isEmpty() ? "*" : version, name));
    }
    return Found.nowhere(
        Reason.CHART_MISSING,
        "chart '%s' %s of %s %s is not in the repository; add an entry for exactly this version to vendir.yml and run 'vendir sync', or say where it is with --source %s=DIR"
            .formatted(chart, version, kind, name, name));
  }

  /** An OCI artifact of a chart: its tag is the version, the end of its URL the name. */
  private record Artifact(String repository, String chart, String tag) {

    static Optional<Artifact> of(JsonNode source) {
      var url = source.path("spec").path("url").asString("");
      var tag = source.path("spec").path("ref").path("tag").asString("");
      int slash = url.lastIndexOf('/');
      return slash < 0 || tag.isEmpty() || !source.path("kind").asString("").equals("OCIRepository")
          ? Optional.empty()
          : Optional.of(new Artifact(url.substring(0, slash), url.substring(slash + 1), tag));
    }

    Found notVendored(String kind, FluxName name) {
      return ChartSources.notVendored(kind, name, chart, tag);
    }
  }

  private Optional<Found> vendored(Artifact artifact) {
    return vendoredAs(artifact.repository(), artifact.chart(), artifact.tag())
        .map(it -> Found.at(Optional.empty(), workingTree, it.path()));
  }

  /** Only one exact version is one chart; a range means whatever is newest. */
  private Optional<VendoredChart> vendoredAs(String repository, String chart, String version) {
    return vendored.stream()
        .filter(it -> it.name().equals(chart) && bare(it.version()).equals(bare(version)))
        .filter(it -> withoutSlash(it.repository()).equals(withoutSlash(repository)))
        .findFirst();
  }

  /** What fetches the chart that should be at a path, if vendir knows it. */
  Optional<String> fetching(String path) {
    return vendored.stream()
        .filter(it -> it.path().equals(path))
        .map(
            it ->
                it.file().contains("/") ? it.file().substring(0, it.file().lastIndexOf('/')) : ".")
        .map("vendir sync --chdir %s"::formatted)
        .findFirst();
  }

  private static FluxName name(JsonNode reference, String namespace) {
    return new FluxName(
        reference.path("namespace").asString(namespace), reference.path("name").asString(""));
  }

  private static String bare(String version) {
    return version.startsWith("v") ? version.substring(1) : version;
  }

  private static String withoutSlash(String url) {
    return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
  }
}
