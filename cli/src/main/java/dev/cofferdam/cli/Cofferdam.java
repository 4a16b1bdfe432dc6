package dev.cofferdam.cli;

import dev.cofferdam.report.ExposurePolicy;
import dev.cofferdam.resource.Stack;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The command line over a program's own stacks:
 *
 * <pre>{@code
 * public static void main(String[] args) {
 *   new Cofferdam().stack("coder-prod", CoderProd::define).run(args);
 * }
 * }</pre>
 *
 * <p>Options are read from system properties ({@code -Dstack=NAME}, as Maven passes them) or from
 * arguments ({@code --stack NAME}); an argument wins. A command is the first argument, or {@code
 * -Dcommand=NAME}; without one, a stack is written. A stack is proven to be within its policy
 * before it is written. Exit status: 0 written, 1 something is in the way or not proven and nothing
 * was written, 2 wrong usage, a wrong stack or a disk that refuses, 3 a fault of the program.
 */
public final class Cofferdam {

  private static final String SLF4J = "slf4j.internal.verbosity";

  private final SortedMap<String, StackDefinition> stacks = new TreeMap<>();
  private final SortedMap<String, ExposurePolicy> policies = new TreeMap<>();

  /**
   * Adds a stack.
   *
   * @param name what {@code -Dstack} selects it by; the name of the stack that is defined
   * @throws IllegalArgumentException if there is one of that name
   */
  public Cofferdam stack(String name, StackDefinition definition) {
    if (stacks.putIfAbsent(name, definition) != null) {
      throw new IllegalArgumentException(
          "stack '%s' is registered twice; give the second one another name".formatted(name));
    }
    return this;
  }

  /**
   * Adds a stack that is held against a policy of its own; every other is against {@link
   * ExposurePolicy#tailnetOnly}.
   *
   * @param name what {@code -Dstack} selects it by; the name of the stack that is defined
   * @throws IllegalArgumentException if there is one of that name
   */
  public Cofferdam stack(String name, StackDefinition definition, ExposurePolicy policy) {
    stack(name, definition);
    policies.put(name, policy);
    return this;
  }

  /** How far a stack may be reached. */
  public ExposurePolicy policy(String name) {
    return policies.getOrDefault(name, ExposurePolicy.tailnetOnly());
  }

  /** The names of the stacks that were added. */
  public SortedSet<String> stackNames() {
    return Collections.unmodifiableSortedSet(new TreeSet<>(stacks.keySet()));
  }

  /**
   * Defines the stack of this name.
   *
   * @throws IllegalArgumentException if there is none, if its definition is wrong, or if it does
   *     not take one of the parameters
   */
  public Stack define(String name, StackParameters parameters) {
    var definition = stacks.get(name);
    if (definition == null) {
      throw new IllegalArgumentException("there is no stack '%s'; %s".formatted(name, choice()));
    }
    var stack = definition.define(parameters);
    if (!stack.name().equals(name)) {
      throw new IllegalArgumentException(
          "stack '%s' was added under the name '%s'; use one name for both"
              .formatted(stack.name(), name));
    }
    parameters.checkRead(name);
    return stack;
  }

  /** What to say if neither a stack nor a command was named. */
  String whatIsMissing() {
    return stacks.isEmpty()
        ? "no command was named; --help lists them"
        : "no stack was named; " + choice();
  }

  /** How to name a stack, and which there are. */
  String choice() {
    return stacks.isEmpty()
        ? "this program has none; run the one that defines the stack"
        : "choose one with -Dstack=NAME: " + String.join(", ", stacks.keySet());
  }

  /**
   * Runs the command that the arguments and system properties ask for; on failure ends the process,
   * and after {@code secret} always.
   */
  public void run(String... args) {
    // A library logs through SLF4J, which would otherwise say that nobody listens.
    if (System.getProperty(SLF4J) == null) {
      System.setProperty(SLF4J, "ERROR");
    }
    // Numbers are written with the digits of programs, wherever the machine stands.
    Locale.setDefault(Locale.ROOT);
    var out = writer(System.out);
    var err = writer(System.err);
    var completed = CommandName.completed(args);
    int status = status(out, err, completed);
    out.flush();
    err.flush();
    if (completed.length > 0 && completed[0].equals(Secret.NAME)) {
      // A Maven that runs this would still write escape codes, and kubectl refuses those.
      Runtime.getRuntime().halt(status);
    }
    if (status != 0) {
      System.exit(status);
    }
  }

  int status(PrintWriter out, PrintWriter err, String... args) {
    return status(System.getenv(), out, err, args);
  }

  int status(Map<String, String> environment, PrintWriter out, PrintWriter err, String... args) {
    try {
      var line = Synth.commandLine(this, environment, out, err);
      return CommandName.tryProblem(line, args)
          .map(problem -> Failures.ofUsage(problem, args))
          .orElseGet(() -> line.execute(args));
    } catch (StackOverflowError | OutOfMemoryError e) {
      return Failures.ofMachine(e, err);
    }
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }
}
