package dev.cofferdam.cli;

import dev.cofferdam.file.Change;
import dev.cofferdam.file.Change.Kind;
import dev.cofferdam.file.Conflict;
import dev.cofferdam.file.Plan;
import dev.cofferdam.resource.Stack;
import java.io.PrintWriter;

/** What the person at the terminal is told about a synthesis. */
record SynthReport(PrintWriter printer) {

  void written(Stack stack, Plan plan) {
    plan.changes().stream()
        .filter(change -> change.kind() != Kind.UNCHANGED)
        .forEach(change -> printer.println("  %s %s".formatted(sign(change), change.path())));
    stack.notices().forEach(notice -> printer.println("note: " + notice));
    printer.println(
        "%s: %d created, %d updated, %d unchanged, %d removed"
            .formatted(
                stack.name(),
                plan.count(Kind.CREATED),
                plan.count(Kind.UPDATED),
                plan.count(Kind.UNCHANGED),
                plan.count(Kind.REMOVED)));
  }

  void refused(Stack stack, Plan plan) {
    printer.println(
        "error: nothing of stack '%s' was written, for this is in its way:"
            .formatted(stack.name()));
    plan.conflicts().forEach(conflict -> printer.println("  " + conflict.text()));
    if (plan.conflicts().stream().anyMatch(Conflict::adoptable)) {
      printer.println("files that are not the stack's own are taken over with -Dadopt=true");
    }
  }

  private static char sign(Change change) {
    return switch (change.kind()) {
      case CREATED -> '+';
      case UPDATED -> '~';
      case REMOVED -> '-';
      case UNCHANGED -> ' ';
    };
  }
}
