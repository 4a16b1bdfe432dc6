package dev.cofferdam.cli;

import dev.cofferdam.render.Engines;
import dev.cofferdam.render.FluxName;
import dev.cofferdam.render.RenderOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of every command that renders. */
final class RenderArguments {

  @Option(
      names = "--source",
      paramLabel = "NS/NAME=DIR",
      description =
          "Where the files of a source are that is not this repository; may be given more than once.")
  private Map<String, Path> sources = new LinkedHashMap<>();

  @Option(
      names = "--kube-version",
      paramLabel = "X.Y.Z",
      description =
          "The Kubernetes to render charts for; " + RenderOptions.KUBE_VERSION + " unless given.")
  private @Nullable String kubeVersion;

  @Option(
      names = "--api-versions",
      split = ",",
      paramLabel = "GROUP/VERSION[/KIND]",
      description =
          "An API that the cluster has beside those of Kubernetes, Flux and the definitions in the repository; may be given more than once.")
  private List<String> apiVersions = new ArrayList<>();

  @Option(
      names = "--without-api",
      split = ",",
      paramLabel = "GROUP/VERSION[/KIND]",
      description = "An API that a chart asks for and that the cluster has not.")
  private List<String> withoutApis = new ArrayList<>();

  @Option(
      names = "--cache",
      paramLabel = "DIR",
      description =
          "Where to keep what Helm gives; target/cofferdam unless given, if there is a directory 'target' here.")
  private @Nullable Path cache;

  @Option(
      names = "--helm",
      paramLabel = "FILE",
      description = "Use this program 'helm' instead of the built-in one.")
  private @Nullable Path helm;

  Engines engines() {
    return InstalledEngines.find(Optional.ofNullable(helm), System.getenv("PATH"));
  }

  /** What was given, and where nothing was, what is known already. */
  RenderOptions over(RenderOptions known) {
    var options = kubeVersion == null ? known : known.forKubernetes(kubeVersion);
    for (var source : sources.entrySet()) {
      options = options.withSource(FluxName.parse(source.getKey()), source.getValue());
    }
    for (var api : apiVersions) {
      options = options.withApi(api);
    }
    for (var api : withoutApis) {
      options = options.withoutApi(api);
    }
    var directory = Optional.ofNullable(cache).or(BuildDirectory::tryFind);
    return directory.isPresent() ? options.cachedIn(directory.get()) : options;
  }
}
