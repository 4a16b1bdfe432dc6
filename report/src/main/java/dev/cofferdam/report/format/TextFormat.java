package dev.cofferdam.report.format;

import dev.cofferdam.report.Entry;
import dev.cofferdam.report.Exemption;
import dev.cofferdam.report.Report;
import dev.cofferdam.rule.exposure.ExposureMap.Way;
import java.io.PrintWriter;
import java.util.List;

/**
 * For people, and for what reads the output of compilers: findings first, a line each, then the
 * exceptions, who can reach what, the assumptions, and the verdict as the last line.
 *
 * <p>A finding about something that can be reached begins with how far: {@code public}, {@code
 * unproven} or {@code tailnet}; every other with {@code error} or {@code warning}.
 */
public final class TextFormat implements ReportFormat {

  /** Longer addresses stand as they are, and move no other. */
  private static final int WIDEST = 60;

  @Override
  public void write(Report report, PrintWriter out) {
    new Writing(report, out).all();
    out.flush();
  }

  /** One report on its way. */
  private record Writing(Report report, PrintWriter out) {

    void all() {
      findings();
      exceptions();
      map();
      assumptions();
      line(Headline.of(report).text());
    }

    private void findings() {
      var findings = report.entries().stream().filter(it -> it.allowed().isEmpty()).toList();
      findings.forEach(it -> line(Lines.of(it)));
      if (!findings.isEmpty()) {
        line("");
      }
    }

    private void exceptions() {
      var exceptions = Exceptions.of(report);
      if (exceptions.isEmpty()) {
        return;
      }
      line("exceptions:");
      exceptions.forEach(this::exception);
      line("");
    }

    private void exception(Exemption exemption, List<Entry> entries) {
      line("  " + Lines.of(exemption));
      line("    because " + Visible.of(exemption.because()));
      entries.forEach(it -> line("    lets pass " + Lines.of(it)));
    }

    private void map() {
      if (report.proof().map().ways().isEmpty()) {
        return;
      }
      line("who can reach what:");
      for (var who : Who.values()) {
        ways(who, who.ways(report));
      }
      line("");
    }

    private void ways(Who who, List<Way> ways) {
      if (ways.isEmpty()) {
        return;
      }
      line("  " + who + ":");
      int width =
          ways.stream().mapToInt(TextFormat::width).filter(it -> it <= WIDEST).max().orElse(0);
      for (var way : ways) {
        var space = " ".repeat(Math.max(0, width - width(way)));
        line("    " + address(way) + space + Visible.of(hops(way)));
      }
    }

    private void assumptions() {
      var assumed = Assumed.of(report);
      if (assumed.isEmpty()) {
        return;
      }
      line("assuming that");
      assumed.forEach(it -> line("  " + it));
      line("");
    }

    private void line(String text) {
      out.print(text);
      out.print('\n');
    }
  }

  private static String address(Way way) {
    return Visible.of(way.address());
  }

  private static int width(Way way) {
    var address = address(way);
    return address.codePointCount(0, address.length());
  }

  private static String hops(Way way) {
    var rule = way.rule().map(Lines::written).orElse("");
    var hops = new StringBuilder();
    way.hops().forEach(it -> hops.append(" -> ").append(it));
    return hops + rule;
  }
}
