package dev.cofferdam.cli;

import dev.cofferdam.render.Cluster;
import dev.cofferdam.render.Engines;
import dev.cofferdam.render.FluxName;
import dev.cofferdam.render.RenderOptions;
import dev.cofferdam.render.Rendering;
import dev.cofferdam.render.Scope;
import dev.cofferdam.rule.Breach;
import dev.cofferdam.rule.RuleDoc.Severity;
import dev.cofferdam.rule.Rules;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Renders what Flux would apply. */
@Command(
    name = "render",
    description =
        "Prints every object that Flux would apply from a directory of a repository, without a cluster, and what cannot be said from the files alone.")
final class Render implements Callable<Integer> {

  private final PrintWriter out;
  private final PrintWriter err;

  @Spec
  @SuppressWarnings("NullAway.Init") // the parser sets it
  private CommandSpec spec;

  @Parameters(paramLabel = "DIR", description = "The directory of a cluster, or of manifests.")
  private Path directory = Path.of("");

  @Option(
      names = "--kustomization",
      paramLabel = "[NS/]NAME",
      description = "Print only what this Flux Kustomization applies, its releases included.")
  private @Nullable String kustomization;

  @Option(
      names = "--helmrelease",
      paramLabel = "NS/NAME",
      description = "Print only what this HelmRelease installs.")
  private @Nullable String helmRelease;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Write one file an object into this directory instead of printing them.")
  private @Nullable Path target;

  @Option(
      names = "--source",
      paramLabel = "NS/NAME=DIR",
      description =
          "Where the files of a source are that is not this repository; may be given more than once.")
  private Map<String, Path> sources = new LinkedHashMap<>();

  @Option(
      names = "--kube-version",
      paramLabel = "X.Y.Z",
      defaultValue = RenderOptions.KUBE_VERSION,
      description = "The Kubernetes to render charts for; ${DEFAULT-VALUE} unless given.")
  private String kubeVersion = RenderOptions.KUBE_VERSION;

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

  @Option(
      names = "--format",
      paramLabel = "yaml|json",
      defaultValue = "yaml",
      description = "How to print what was rendered; yaml unless given.")
  private String format = "yaml";

  @Option(
      names = "--allow-unrendered",
      description = "Succeed although there is something that cannot be said from the files.")
  private boolean allowUnrendered;

  @Option(names = "--help", usageHelp = true, description = "Print this.")
  @SuppressWarnings("UnusedVariable") // the parser reads the annotation
  private boolean help;

  Render(PrintWriter out, PrintWriter err) {
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() {
    var printer = printer();
    var clusters = rendered();
    var breaches = helmRelease == null ? Rules.check(clusters) : List.<Breach>of();
    var part = part().of(Cluster.together(clusters));
    printer.print(part, breaches);
    return isClean(part, breaches) ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
  }

  private List<Cluster> rendered() {
    try (var progress = new ProgressLine()) {
      return Rendering.of(scope(), engines()).with(options()).telling(progress).clusters();
    }
  }

  private Scope scope() {
    var all = Scope.of(directory);
    return target == null ? all : all.without(target);
  }

  private ClusterPrinter printer() {
    if (target != null) {
      return new ClusterFiles(target, out, err);
    }
    return switch (format) {
      case "yaml" -> new ClusterYaml(out, err);
      case "json" -> new ClusterJson(out);
      default ->
          throw new CommandLine.ParameterException(
              spec.commandLine(), "format must be yaml or json, got '%s'".formatted(format));
    };
  }

  private Engines engines() {
    return InstalledEngines.find(Optional.ofNullable(helm), System.getenv("PATH"));
  }

  private RenderOptions options() {
    var options = RenderOptions.defaults().forKubernetes(kubeVersion);
    for (var source : sources.entrySet()) {
      options = options.withSource(FluxName.parse(source.getKey()), source.getValue());
    }
    for (var api : apiVersions) {
      options = options.withApi(api);
    }
    for (var api : withoutApis) {
      options = options.withoutApi(api);
    }
    if (helmRelease != null) {
      options = options.only(FluxName.parse(helmRelease));
    }
    var directory = Optional.ofNullable(cache).or(BuildDirectory::tryFind);
    return directory.isPresent() ? options.cachedIn(directory.get()) : options;
  }

  private ClusterPart part() {
    return new ClusterPart(
        Optional.ofNullable(kustomization), Optional.ofNullable(helmRelease).map(FluxName::parse));
  }

  /** Where nothing was looked at, nothing is clean. */
  private boolean isClean(Cluster cluster, List<Breach> breaches) {
    return !cluster.objects().isEmpty()
        && (allowUnrendered || cluster.isComplete())
        && breaches.stream().noneMatch(it -> it.rule().severity() == Severity.ERROR);
  }
}
