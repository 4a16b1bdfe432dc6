package dev.cofferdam.cli;

import dev.cofferdam.schema.Finding;
import dev.cofferdam.schema.ValidationReport;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * For people: one line a finding, as compilers print them, and one line of counts.
 *
 * @param allowUnvalidated whether objects that nothing describes are only counted
 */
record ValidationText(PrintWriter out, boolean allowUnvalidated) implements ValidationPrinter {

  private static final Pattern UNPRINTABLE =
      Pattern.compile("[\\p{Cntrl}\\p{Cf}\u2028\u2029]", Pattern.UNICODE_CHARACTER_CLASS);

  @Override
  public void print(ValidationReport report) {
    Stream.concat(
            report.findings().stream(),
            allowUnvalidated ? Stream.of() : report.unvalidated().stream())
        .sorted(Comparator.comparing(Finding::file).thenComparingInt(it -> it.place().line()))
        .forEach(it -> print("%s (%s)".formatted(it, it.id())));
    report
        .notEvaluated()
        .forEach(rule -> print("note: this rule cannot be evaluated here: " + rule));
    out.println(summary(report));
  }

  /** On one line, and without what a terminal would take for a command. */
  private void print(String line) {
    out.println(UNPRINTABLE.matcher(line).replaceAll("?"));
  }

  private static String summary(ValidationReport report) {
    if (report.objects() == 0) {
      return "no manifest was found, so nothing was validated" + skipped(report);
    }
    return "%s in %s: %d valid, %s, %d unvalidated%s"
        .formatted(
            counted(report.objects(), "object"),
            counted(report.manifests(), "file"),
            report.valid(),
            counted(report.findings().size(), "problem"),
            report.unvalidated().size(),
            skipped(report));
  }

  private static String skipped(ValidationReport report) {
    return "; %s skipped, %s no manifests"
        .formatted(
            counted(report.templates().size(), "Helm template"),
            report.others() == 1 ? "1 file is" : report.others() + " files are");
  }

  private static String counted(int number, String noun) {
    return number == 1 ? "1 " + noun : "%d %ss".formatted(number, noun);
  }
}
