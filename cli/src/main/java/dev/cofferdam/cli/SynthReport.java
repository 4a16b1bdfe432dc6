package dev.cofferdam.cli;

import dev.cofferdam.file.Change;
import dev.cofferdam.file.Change.Kind;
import dev.cofferdam.file.Conflict;
import dev.cofferdam.file.Plan;
import dev.cofferdam.report.Entry;
import dev.cofferdam.report.Entry.Level;
import dev.cofferdam.report.Proof;
import dev.cofferdam.report.Report;
import dev.cofferdam.report.format.TextFormat;
import dev.cofferdam.resource.Stack;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;

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

  void leaking(Stack stack, List<Entry> leaks) {
    printer.println(
        "error: nothing of stack '%s' was written, for it would put secrets into Git:"
            .formatted(stack.name()));
    leaks.forEach(leak -> printer.println("  %s (%s)".formatted(leak.finding(), leak.id())));
  }

  void exposed(Stack stack, Proof proof) {
    printer.println(
        "error: nothing of stack '%s' was written, for it is not proven to be %s:"
            .formatted(stack.name(), proof.policy().name()));
    new TextFormat().write(Report.of(proof), printer);
  }

  /** The last line, so that nobody takes what was written for proven. */
  void unproven(Stack stack, Proof proof) {
    var missing =
        proof.entries().stream()
            .filter(it -> it.level() == Level.ERROR)
            .map(it -> "%s: %s".formatted(it.finding().object(), it.finding().text()))
            .distinct()
            .collect(Collectors.joining("; "));
    printer.println(
        "NOT PROVEN: whether %s is %s depends on a chart that is not here yet: %s"
            .formatted(stack.name(), proof.policy().name(), missing));
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
