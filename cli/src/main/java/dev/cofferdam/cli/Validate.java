package dev.cofferdam.cli;

import dev.cofferdam.constraint.FluxVersion;
import dev.cofferdam.schema.Validation;
import dev.cofferdam.schema.ValidationReport;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Validates manifests. */
@Command(
    name = "validate",
    description =
        "Compares every manifest below some directories with the schema of its kind, without a cluster.")
final class Validate implements Callable<Integer> {

  private final PrintWriter out;

  @Spec
  @SuppressWarnings("NullAway.Init") // the parser sets it
  private CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "DIR",
      description = "Directories or files with manifests.")
  private List<Path> roots = new ArrayList<>();

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

  @Option(
      names = "--format",
      paramLabel = "text|json",
      defaultValue = "text",
      description = "How to print what was found; text unless given.")
  private String format = "text";

  @Option(
      names = "--allow-unvalidated",
      description = "Succeed although there are objects that nothing describes.")
  private boolean allowUnvalidated;

  @Option(names = "--help", usageHelp = true, description = "Print this.")
  @SuppressWarnings("UnusedVariable") // the parser reads the annotation
  private boolean help;

  Validate(PrintWriter out) {
    this.out = out;
  }

  @Override
  public Integer call() {
    var printer = printer();
    var report = new Validation(roots, definitions, target()).run();
    printer.print(report);
    return isClean(report) ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
  }

  private ValidationPrinter printer() {
    return switch (format) {
      case "text" -> new ValidationText(out, allowUnvalidated);
      case "json" -> new ValidationJson(out);
      default ->
          throw new CommandLine.ParameterException(
              spec.commandLine(), "format must be text or json, got '%s'".formatted(format));
    };
  }

  private FluxVersion target() {
    return fluxVersion == null ? FluxVersion.NEWEST : FluxVersion.parse(fluxVersion);
  }

  /** Where nothing was looked at, nothing is clean. */
  private boolean isClean(ValidationReport report) {
    return report.findings().isEmpty()
        && report.objects() > 0
        && (allowUnvalidated || report.unvalidated().isEmpty());
  }
}
