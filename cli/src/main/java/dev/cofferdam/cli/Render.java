package dev.cofferdam.cli;

import dev.cofferdam.render.Cluster;
import dev.cofferdam.render.FluxName;
import dev.cofferdam.render.RenderOptions;
import dev.cofferdam.render.Rendering;
import dev.cofferdam.render.Scope;
import dev.cofferdam.rule.Breach;
import dev.cofferdam.rule.RuleDoc.Severity;
import dev.cofferdam.rule.Rules;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

  @Mixin private RenderArguments arguments = new RenderArguments();

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
      return Rendering.of(scope(), arguments.engines())
          .with(options())
          .telling(progress)
          .clusters();
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

  private RenderOptions options() {
    var options = arguments.over(RenderOptions.defaults());
    return helmRelease == null ? options : options.only(FluxName.parse(helmRelease));
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
