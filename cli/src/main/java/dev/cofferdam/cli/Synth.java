package dev.cofferdam.cli;

import dev.cofferdam.file.ForeignFiles;
import dev.cofferdam.file.Repository;
import dev.cofferdam.file.Synthesis;
import dev.cofferdam.resource.Stack;
import dev.cofferdam.resource.flux.GitBranch;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes one stack into a repository. */
@Command(
    name = "cofferdam",
    description =
        "Writes a stack's YAML into a repository. Every option can also be given as -Dname=value.")
final class Synth implements Callable<Integer> {

  private final Cofferdam cofferdam;
  private final PrintWriter out;
  private final PrintWriter err;

  @Mixin private StackArguments arguments = new StackArguments();

  @Option(
      names = "--branch",
      paramLabel = "NAME",
      description = "The branch that Flux shall follow, instead of the stack's own.")
  private @Nullable String branch;

  @Option(names = "--adopt", description = "Take over files that the stack did not generate.")
  private boolean adopt;

  @Option(
      names = "--strict",
      description = "Refuse a stack too that is unproven only because a chart is not there yet.")
  private boolean strict;

  @Option(names = "--quiet", description = "Print errors alone.")
  private boolean quiet;

  @Option(names = "--help", usageHelp = true, description = "Print this.")
  @SuppressWarnings("UnusedVariable") // the parser reads the annotation
  private boolean help;

  private Synth(Cofferdam cofferdam, PrintWriter out, PrintWriter err) {
    this.cofferdam = cofferdam;
    this.out = out;
    this.err = err;
  }

  static CommandLine commandLine(
      Cofferdam cofferdam, Map<String, String> environment, PrintWriter out, PrintWriter err) {
    return new CommandLine(new Synth(cofferdam, out, err))
        .addSubcommand(new Secret(cofferdam, environment, out, err))
        .setDefaultValueProvider(new SystemProperties())
        .addSubcommand(new Validate(out))
        .addSubcommand(new Render(out, err))
        .addSubcommand(new Check(out))
        .setOut(out)
        .setErr(err)
        .setParameterExceptionHandler(Failures::ofUsage)
        .setExecutionExceptionHandler(Failures::ofExecution);
  }

  @Override
  public Integer call() {
    var stack = defined();
    var repository = Repository.at(arguments.root());
    var tree = Synthesis.of(stack);
    var plan = repository.plan(List.of(tree), adopt ? ForeignFiles.ADOPT : ForeignFiles.KEEP);
    if (!plan.conflicts().isEmpty()) {
      new SynthReport(err).refused(stack, plan);
      return CommandLine.ExitCode.SOFTWARE;
    }
    var proven = StackProof.of(stack, tree, arguments.root(), cofferdam.policy(stack.name()));
    var proof = proven.proof();
    if (!proven.leaks().isEmpty()) {
      new SynthReport(err).leaking(stack, proven.leaks());
      return CommandLine.ExitCode.SOFTWARE;
    }
    if (!proof.holds() && (strict || !proof.lacksOnlyCharts())) {
      new SynthReport(err).exposed(stack, proof);
      return CommandLine.ExitCode.SOFTWARE;
    }
    repository.apply(plan);
    if (!quiet) {
      new SynthReport(out).written(stack, plan);
    }
    if (!proof.holds()) {
      new SynthReport(quiet ? err : out).unproven(stack, proof);
    }
    return CommandLine.ExitCode.OK;
  }

  private Stack defined() {
    var name =
        arguments.name().orElseThrow(() -> new IllegalArgumentException(cofferdam.whatIsMissing()));
    return cofferdam.define(
        name,
        branch == null ? StackParameters.none() : StackParameters.branch(new GitBranch(branch)));
  }
}
