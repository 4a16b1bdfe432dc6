package dev.cofferdam.cli;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** How a command that did not succeed ends: what is printed, and the exit status. */
final class Failures {

  private static final int USAGE = 2;
  private static final int FAULT = 3;

  private Failures() {}

  static int ofUsage(ParameterException e, String[] arguments) {
    e.getCommandLine()
        .getErr()
        .println("error: %s; --help lists the options".formatted(e.getMessage()));
    return USAGE;
  }

  /**
   * A wrong argument is the user's to mend if a construct or value says so; one that the Java
   * library throws, such as a number that is none, says nothing to anyone without the place it
   * comes from.
   */
  private static boolean isWrongInput(Exception e) {
    var trace = e.getStackTrace();
    return e instanceof IllegalArgumentException
        && (trace.length == 0 || !trace[0].getClassName().startsWith("java."));
  }

  /** There was more to do than memory to do it in. */
  static int ofMachine(VirtualMachineError e, PrintWriter err) {
    err.println(
        "error: there is not enough memory (%s); start Java with -Xmx1g -Xss4m"
            .formatted(e instanceof StackOverflowError ? "stack" : "heap"));
    return FAULT;
  }

  /** What is not the user's to mend is ours. */
  static int ofExecution(Exception e, CommandLine command, ParseResult result) {
    if (e instanceof UncheckedIOException || isWrongInput(e)) {
      command.getErr().println("error: " + e.getMessage());
      return USAGE;
    }
    command
        .getErr()
        .println(
            "error: this is a bug in Cofferdam or in the stack's own code; report it with what follows");
    e.printStackTrace(command.getErr());
    return FAULT;
  }
}
