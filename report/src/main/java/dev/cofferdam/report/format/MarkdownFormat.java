package dev.cofferdam.report.format;

import dev.cofferdam.report.Entry;
import dev.cofferdam.report.Exemption;
import dev.cofferdam.report.Report;
import dev.cofferdam.rule.exposure.ExposureMap.Way;
import dev.cofferdam.schema.Finding;
import java.io.PrintWriter;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * For a comment on a pull request: the verdict, a table of findings, and the rest folded. It begins
 * with {@code <!-- cofferdam -->}, by which a workflow finds the comment to replace.
 *
 * <p>GitHub takes comments of up to 65,536 characters; each part has a share of them, and says how
 * much is left out of it.
 */
public final class MarkdownFormat implements ReportFormat {

  private static final int FINDINGS = 40_000;
  private static final int EXCEPTIONS = 10_000;
  private static final int MAP = 10_000;
  private static final int ASSUMPTIONS = 4_000;

  @Override
  public void write(Report report, PrintWriter out) {
    new Writing(report, out).all();
    out.flush();
  }

  /** One report on its way. */
  private record Writing(Report report, PrintWriter out) {

    void all() {
      var sign = report.passes() ? "✅" : "❌";
      out.print("<!-- cofferdam -->\n### %s %s\n".formatted(sign, Headline.of(report).text()));
      findings();
      exceptions();
      map();
      assumptions();
    }

    private void findings() {
      var findings = report.entries().stream().filter(it -> it.allowed().isEmpty()).toList();
      if (!findings.isEmpty()) {
        out.print("\n| | Where | What | Rule |\n| --- | --- | --- | --- |\n");
        new BoundedLines(out, FINDINGS).addAll(findings, MarkdownFormat::row).end();
      }
    }

    private void exceptions() {
      var exceptions = List.copyOf(Exceptions.of(report).entrySet());
      folded(
          Lines.counted(exceptions.size(), "exception"),
          "",
          EXCEPTIONS,
          exceptions,
          it -> exception(it.getKey(), it.getValue()));
    }

    private void map() {
      var ways = Stream.of(Who.values()).flatMap(who -> who.ways(report).stream()).toList();
      folded(
          "Who can reach what",
          "| From | Address | Way |\n| --- | --- | --- |\n",
          MAP,
          ways,
          MarkdownFormat::row);
    }

    private void assumptions() {
      folded("Assumptions", "", ASSUMPTIONS, Assumed.of(report), it -> "- " + CodeSpan.of(it));
    }

    private <T> void folded(
        String title, String head, int room, List<T> items, Function<T, String> line) {
      if (items.isEmpty()) {
        return;
      }
      out.print("\n<details><summary>%s</summary>\n\n%s".formatted(title, head));
      new BoundedLines(out, room).addAll(items, line).end();
      out.print("\n</details>\n");
    }
  }

  private static String row(Entry entry) {
    var finding = entry.finding();
    return "| %s | %s | %s | %s |"
        .formatted(
            Lines.head(entry),
            place(finding),
            CodeSpan.cell(finding.message()),
            CodeSpan.cell(entry.id()));
  }

  private static String place(Finding finding) {
    return finding.file().isEmpty()
        ? ""
        : CodeSpan.cell(finding.file() + ":" + finding.place().line());
  }

  private static String exception(Exemption exemption, List<Entry> entries) {
    return "- %s because %s; lets pass %s"
        .formatted(
            CodeSpan.of(Lines.of(exemption)),
            CodeSpan.of(exemption.because()),
            Lines.counted(entries.size(), "finding"));
  }

  private static String row(Way way) {
    var hops =
        String.join(" → ", way.hops().stream().map(it -> CodeSpan.cell(it.toString())).toList());
    return "| %s | %s | %s |".formatted(Who.of(way.from()), CodeSpan.cell(way.address()), hops);
  }
}
