package dev.cofferdam.cli;

import dev.cofferdam.constraint.FluxVersion;
import dev.cofferdam.render.Cluster;
import dev.cofferdam.render.Rendering;
import dev.cofferdam.render.Scope;
import dev.cofferdam.report.PolicyFile;
import dev.cofferdam.report.Proof;
import dev.cofferdam.report.Report;
import dev.cofferdam.rule.Breach;
import dev.cofferdam.rule.Rules;
import dev.cofferdam.rule.leak.LeakRules;
import dev.cofferdam.schema.Validation;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Proves that nothing is reachable that should not be, and checks everything else. */
@Command(
    name = "check",
    description =
        "Proves that nothing that Flux would apply from some directories is reachable further than the policy allows, and validates and cross-checks it, without a cluster.")
final class Check implements Callable<Integer> {

  private final PrintWriter out;

  @Parameters(
      arity = "1..*",
      paramLabel = "DIR",
      description = "Directories of clusters, or of manifests.")
  private List<Path> directories = new ArrayList<>();

  @Option(
      names = "--policy",
      paramLabel = "FILE",
      description =
          "The policy; cofferdam.yaml in DIR or above it unless given, and tailnet-only without one.")
  private @Nullable Path policy;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "How to print the report: " + Formats.NAMES + "; text unless given.")
  private String format = "text";

  @Option(
      names = "--output",
      paramLabel = "FORMAT=FILE",
      description = "Write the report to a file as well; may be given more than once.")
  private Map<String, Path> outputs = new LinkedHashMap<>();

  @Option(
      names = "--crds",
      paramLabel = "PATH",
      description =
          "A directory or file with custom resource definitions, beside those among the manifests and in charts; may be given more than once.")
  private List<Path> definitions = new ArrayList<>();

  @Option(
      names = "--flux-version",
      paramLabel = "2.N",
      description = "The Flux that the manifests are for; the newest known unless given.")
  private @Nullable String fluxVersion;

  @Mixin private RenderArguments arguments = new RenderArguments();

  @Option(names = "--help", usageHelp = true, description = "Print this.")
  @SuppressWarnings("UnusedVariable") // the parser reads the annotation
  private boolean help;

  Check(PrintWriter out) {
    this.out = out;
  }

  @Override
  public Integer call() {
    var printed = Formats.named(format);
    var written = Formats.files(outputs);
    var report = report(policy());
    written.forEach((file, format) -> Formats.write(report, format, file));
    printed.write(report, out);
    out.flush();
    return report.passes() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
  }

  private Report report(PolicyFile file) {
    var target = fluxVersion == null ? FluxVersion.NEWEST : FluxVersion.parse(fluxVersion);
    var clusters = clusters(file);
    var today = LocalDate.now(ZoneOffset.UTC);
    var proof = Proof.of(clusters, file.policy(), today);
    var validation = new Validation(directories, definitions, target).run();
    return Report.of(proof, breaches(clusters), validation, today);
  }

  private static List<Breach> breaches(List<Cluster> clusters) {
    return Stream.of(Rules.check(clusters), LeakRules.check(clusters))
        .flatMap(List::stream)
        .sorted(Breach.IN_ORDER)
        .toList();
  }

  private List<Cluster> clusters(PolicyFile file) {
    var options = arguments.over(file.options());
    var engines = arguments.engines();
    List<Cluster> clusters = new ArrayList<>();
    try (var progress = new ProgressLine()) {
      for (Path directory : directories) {
        var rendering = Rendering.of(Scope.of(directory), engines).with(options);
        clusters.addAll(rendering.telling(progress).clusters());
      }
    }
    return clusters;
  }

  private PolicyFile policy() {
    return policy == null
        ? tryFindPolicy().map(PolicyFile::read).orElseGet(PolicyFile::none)
        : PolicyFile.read(policy);
  }

  /** What one policy excepts is held against everything that is checked with it. */
  private Optional<Path> tryFindPolicy() {
    Set<Path> real = new LinkedHashSet<>();
    Set<Optional<Path>> found = new LinkedHashSet<>();
    for (Path directory : directories) {
      var file = PolicyFile.tryFind(directory);
      if (real.add(file.map(Path::toAbsolutePath).map(Path::normalize).orElse(Path.of("")))) {
        found.add(file);
      }
    }
    if (found.size() > 1) {
      throw new IllegalArgumentException(
          "the directories have different policies; check them one by one, or name one policy with --policy");
    }
    return found.iterator().next();
  }
}
