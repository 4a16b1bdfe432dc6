package dev.cofferdam.cli;

import dev.cofferdam.file.Change;
import dev.cofferdam.resource.Stack;
import dev.cofferdam.secret.FilledSecret;
import dev.cofferdam.secret.PlainManifest;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.ExitCode;

/**
 * What the command {@code secret} says. Secrets go to {@code out}, which is kubectl's to read, and
 * everything else to {@code err}.
 */
record SecretReport(Stack stack, PrintWriter out, PrintWriter err) {

  void warning(String text) {
    err.println("warning: " + text);
  }

  int refused(List<String> problems) {
    err.println(
        "error: nothing of the Secrets of stack '%s' was given out, for this is in the way:"
            .formatted(stack.name()));
    problems.forEach(problem -> err.println("  " + problem));
    return ExitCode.SOFTWARE;
  }

  /** All of them in one stream of documents. */
  int printed(List<FilledSecret> secrets, Path file) {
    var head = "";
    for (var secret : secrets) {
      out.print(head);
      print(secret);
      head = "---\n";
    }
    if (out.checkError()) {
      err.println("error: not all was read of what was printed; run this again");
      return ExitCode.SOFTWARE;
    }
    for (var secret : secrets) {
      err.println(
          "%s: %s with the password from '%s', for 'kubectl apply --server-side -f -'"
              .formatted(stack.name(), secret, file));
    }
    return ExitCode.OK;
  }

  private void print(FilledSecret secret) {
    try (var yaml = PlainManifest.write(secret.object())) {
      yaml.writeTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException("a printer does not throw; this is a bug", e);
    }
  }

  int written(List<SopsFiles.Decision> decisions) {
    decisions.forEach(this::line);
    out.println(
        "%s: %s created, %s updated, %s unchanged"
            .formatted(
                stack.name(),
                count(decisions, Change.Kind.CREATED),
                count(decisions, Change.Kind.UPDATED),
                count(decisions, Change.Kind.UNCHANGED)));
    return ExitCode.OK;
  }

  private void line(SopsFiles.Decision decision) {
    var change = decision.change();
    switch (change.kind()) {
      case CREATED -> out.println("  + " + change.path());
      case UPDATED -> out.println("  ~ %s (%s)".formatted(change.path(), decision.reason()));
      default -> {}
    }
  }

  private static long count(List<SopsFiles.Decision> decisions, Change.Kind kind) {
    return decisions.stream().filter(it -> it.change().kind() == kind).count();
  }
}
