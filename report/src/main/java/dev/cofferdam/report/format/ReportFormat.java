package dev.cofferdam.report.format;

import dev.cofferdam.report.Report;
import java.io.PrintWriter;

/** A way to write a report. The same report gives the same text. */
public interface ReportFormat {

  /**
   * Writes a report part by part, and flushes; the last line ends with a line feed.
   *
   * @param out is left open
   */
  void write(Report report, PrintWriter out);
}
