package dev.cofferdam.cli;

import dev.cofferdam.resource.ConnectionSecret;
import dev.cofferdam.resource.Credentials;
import dev.cofferdam.resource.Stack;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Gives the Secrets of one stack with what is secret in them. */
@Command(
    name = Secret.NAME,
    description =
        "Prints the Secrets of a stack with the password from the .env beside it, for 'kubectl apply --server-side -f -', or writes them encrypted with SOPS.")
final class Secret implements Callable<Integer> {

  static final String NAME = "secret";

  private final Cofferdam cofferdam;
  private final Map<String, String> environment;
  private final PrintWriter out;
  private final PrintWriter err;

  @Mixin private StackArguments arguments = new StackArguments();

  @Option(
      names = "--sops",
      description = "Write the Secrets encrypted with SOPS instead of printing them.")
  private boolean sops;

  @Option(names = "--help", usageHelp = true, description = "Print this.")
  @SuppressWarnings("UnusedVariable") // the parser reads the annotation
  private boolean help;

  Secret(Cofferdam cofferdam, Map<String, String> environment, PrintWriter out, PrintWriter err) {
    this.cofferdam = cofferdam;
    this.environment = environment;
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() {
    var stack = defined();
    var report = new SecretReport(stack, out, err);
    var root = arguments.root();
    var file = root.resolve(stack.directory().value()).resolve(".env").normalize();
    try (var filled = FilledSecrets.read(wanted(stack), file)) {
      filled.warnings().forEach(report::warning);
      CommittedFiles.warning(file).ifPresent(report::warning);
      if (!filled.problems().isEmpty()) {
        return report.refused(filled.problems());
      }
      return sops
          ? new SopsCommand(root, environment, report).write(filled.secrets())
          : report.printed(filled.secrets(), file);
    }
  }

  /** Those that this way is meant for, if there are any among those that take a password. */
  private List<ConnectionSecret> wanted(Stack stack) {
    var all =
        stack.connectionSecrets().stream().filter(it -> it.tryFindSecret().isPresent()).toList();
    if (all.isEmpty()) {
      throw new IllegalArgumentException(
          "stack '%s' has no Secret whose password is in .env; only those with Credentials.outOfBand and Credentials.sops are"
              .formatted(stack.name()));
    }
    var meant = all.stream().filter(this::isMeant).toList();
    return meant.isEmpty() ? all : meant;
  }

  private boolean isMeant(ConnectionSecret secret) {
    return secret.props().credentials() instanceof Credentials.Sops == sops;
  }

  private Stack defined() {
    var name =
        arguments
            .name()
            .orElseThrow(
                () -> new IllegalArgumentException("no stack was named; " + cofferdam.choice()));
    return cofferdam.define(name, StackParameters.none());
  }
}
